using System.Diagnostics;
using System.Globalization;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Charts;
using Koord.Web.Dossiers;
using Koord.Web.Layout;
using Koord.Web.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace Koord.Bench.Speed;

/// <summary>Draws one line over and over: one sheet of it, and every form that the dossier page asks for.</summary>
internal static class DrawingOnce
{
    private const int Times = 2000;
    private const int WarmUp = 3000;

    public static async Task RunAsync(IServiceProvider services, LongLine told, CancellationToken ct)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Language.Culture("nl");
        var (words, dates) = (new Words(), new Dates());
        var view = (await services.GetRequiredService<Reader>().OpenAsync(told.Dossier, told.Worker.Actor, Purpose.Work, null, ct))!; // who holds sees it
        var names = await FactNames.OfAsync(view.Dossier, services.GetRequiredService<Organisations>(), services.GetRequiredService<Accounts>(), ct);
        var law = services.GetRequiredService<LawBook>();
        var line = LineOfFamily.Of(view, names, words, law)!; // somebody holds
        Console.WriteLine($"lifeline of {view.Facts.Count} facts ({line.Steps.Count} steps, {line.Bars.Count} bars, {line.Lanes.Count} lanes)");
        Measure("one sheet", () => _ = new WrittenDrawing(Drawing.Of(line, Sheet.Wide, words), new Said(line, new Telling(line, words).All(), words, dates), "lijn").ToString());
        Measure("all forms", () => _ = new Lifeline(line, "lijn").Draw(words, dates));
        Measure("from the facts, all forms", () => _ = new Lifeline(LineOfFamily.Of(view, names, words, law)!, "lijn").Draw(words, dates));
    }

    private static void Measure(string what, Action draw)
    {
        for (var i = 0; i < WarmUp; i++)
        {
            draw();
        }

        using var self = Process.GetCurrentProcess();
        var (cpu, took) = (self.TotalProcessorTime, new double[Times]);
        for (var i = 0; i < Times; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            draw();
            took[i] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }

        self.Refresh();
        Console.WriteLine($"  {what,-26} {Figures.Of(took, TimeSpan.FromMilliseconds(took.Sum()), self.TotalProcessorTime - cpu, 0)}");
    }
}
