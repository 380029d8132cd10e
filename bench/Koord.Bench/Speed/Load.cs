using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Koord.Bench.Speed;

/// <summary>What a run came to.</summary>
internal sealed record Figures(double PerSecond, double CpuMs, double P50Ms, double P95Ms, double P99Ms, int Bytes)
{
    /// <param name="took">Milliseconds of each; sorted here.</param>
    /// <param name="elapsed">All of them together.</param>
    /// <param name="cpu">What they cost the processor.</param>
    /// <param name="bytes">Of one answer.</param>
    public static Figures Of(double[] took, TimeSpan elapsed, TimeSpan cpu, int bytes)
    {
        Array.Sort(took);
        return new(took.Length / elapsed.TotalSeconds, cpu.TotalMilliseconds / took.Length, took[took.Length / 2], took[took.Length * 95 / 100], took[took.Length * 99 / 100], bytes);
    }

    public override string ToString() => FormattableString.Invariant($"{PerSecond,7:F0}/s  {CpuMs,6:F2} ms CPU  p50 {P50Ms,6:F2} ms  p95 {P95Ms,6:F2} ms  p99 {P99Ms,6:F2} ms  {Bytes,7} bytes");
}

/// <summary>Asks one address over and over with two clients, and reads the server's processor time.</summary>
internal sealed partial class Load(HttpClient client, Process server)
{
    private const int Clients = 2;

    /// <summary>Signs in by the form, as a person would.</summary>
    public static async Task<HttpClient> SignInAsync(Uri address, string login, string password)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), UseCookies = true }) { BaseAddress = address };
        var form = await client.GetStringAsync(new Uri("nl/aanmelden", UriKind.Relative));
        var token = Token().Match(form).Groups[1].Value;
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Login"] = login, ["Password"] = password, ["__RequestVerificationToken"] = token });
        using var answer = await client.PostAsync(new Uri("nl/aanmelden", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
        return answer.RequestMessage!.RequestUri!.AbsolutePath.EndsWith("/aanmelden", StringComparison.Ordinal) // there is a request behind every answer
            ? throw new InvalidOperationException("Signing in failed.")
            : client;
    }

    /// <summary>Asks until the runtime has compiled what it will compile, and says how many bytes came back.</summary>
    public async Task<int> WarmAsync(string path, int times)
    {
        var bytes = (await client.GetByteArrayAsync(new Uri(path, UriKind.Relative))).Length;
        await RepeatAsync(path, new double[times]);
        return bytes;
    }

    public async Task<Figures> AskAsync(string path, int times, int bytes)
    {
        server.Refresh();
        var (cpu, clock, took) = (server.TotalProcessorTime, Stopwatch.StartNew(), new double[times]);
        await RepeatAsync(path, took);
        var elapsed = clock.Elapsed;
        server.Refresh();
        return Figures.Of(took, elapsed, server.TotalProcessorTime - cpu, bytes);
    }

    private Task RepeatAsync(string path, double[] took)
    {
        var next = -1;
        return Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            for (var i = Interlocked.Increment(ref next); i < took.Length; i = Interlocked.Increment(ref next))
            {
                var begun = Stopwatch.GetTimestamp();
                await client.GetByteArrayAsync(new Uri(path, UriKind.Relative));
                took[i] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            }
        }));
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="([^"]+)""")]
    private static partial Regex Token();
}
