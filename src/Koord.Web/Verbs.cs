using Koord.Domain.Dossiers;
using Koord.Store;

namespace Koord.Web;

/// <summary>What Koord can do besides serving pages: check itself and its law files, and make its lists again.</summary>
public static class Verbs
{
    /// <summary>The exit code for an input that is not there (<c>EX_NOINPUT</c> of sysexits): a mistyped folder is no proof of anything.</summary>
    public const int NothingHere = 66;

    /// <summary>The exit code for what is needed and does not answer (<c>EX_UNAVAILABLE</c> of sysexits).</summary>
    public const int NoDatabase = 69;

    /// <summary>The exit code for an input that is wrong (<c>EX_DATAERR</c> of sysexits): the law files cannot be used as they are.</summary>
    public const int FaultyLaw = 65;

    /// <summary>Does what <c>--verb</c> asks when that needs no data and no key, and makes none.</summary>
    /// <returns>The exit code; null when it does need them.</returns>
    public static async Task<int?> RunWithoutDataAsync(string[] args, TextWriter terminal)
    {
        var asked = new ConfigurationBuilder().AddCommandLine(args).Build();
        return asked["verb"] == "law" ? await LawAsync(TheHouse.LawsOf(asked), terminal) : null;
    }

    /// <summary>Reads the law files and says what is wrong in them, or else what a jurist must still answer.</summary>
    /// <returns><see cref="FaultyLaw"/> when something is wrong or missing, <see cref="NothingHere"/> when there is no such folder.</returns>
    public static async Task<int> LawAsync(string folder, TextWriter terminal)
    {
        try
        {
            var law = LawFiles.Whole(LawFiles.Read(folder), Moment.At(TimeProvider.System.GetUtcNow()).Today);
            await new ForJurist(law).WriteAsync(folder, terminal);
            return 0;
        }
        catch (LawFaultsException faults)
        {
            await terminal.WriteLineAsync($"The law files in {folder} cannot be used:\n{faults.Message}");
            return FaultyLaw;
        }
        catch (DirectoryNotFoundException)
        {
            await terminal.WriteLineAsync($"There is no folder {folder}.");
            return NothingHere;
        }
    }

    /// <summary>Does what <c>--verb</c> asks and says so on the terminal.</summary>
    /// <returns>The exit code; null when pages are to be served.</returns>
    public static async Task<int?> RunVerbAsync(this WebApplication app, CancellationToken ct) => app.Configuration["verb"] switch
    {
        "verify" => await VerifyAsync(app.Services, Console.Out, ct),
        "rebuild" => await RebuildAsync(app.Services, Console.Out, ct),
        _ => null,
    };

    /// <summary>Checks the chain of every dossier.</summary>
    /// <returns>1 when something is not as it was recorded, <see cref="NothingHere"/> when nothing was.</returns>
    public static async Task<int> VerifyAsync(IServiceProvider services, TextWriter terminal, CancellationToken ct)
    {
        var verified = await ActivatorUtilities.CreateInstance<Verification>(services).VerifyAsync(ct);
        if (verified == new Verified(0, 0, null))
        {
            await terminal.WriteLineAsync("There are no facts here. Is this the folder or the database that was meant?");
            return NothingHere;
        }

        await terminal.WriteLineAsync(verified.First is { } broken
            ? $"Dossier {broken.Dossier}{(broken.Number > 0 ? $", fact {broken.Number}" : "")}: {Say(broken.Fault)}. {verified.Facts} facts in {verified.Dossiers} dossiers were checked up to there."
            : $"{verified.Facts} facts in {verified.Dossiers} dossiers are as they were recorded.");
        return verified.First is null ? 0 : 1;
    }

    /// <summary>Makes work lists and search index again from the facts.</summary>
    public static async Task<int> RebuildAsync(IServiceProvider services, TextWriter terminal, CancellationToken ct)
    {
        var rebuilt = await ActivatorUtilities.CreateInstance<Rebuild>(services).RunAsync(ct);
        await terminal.WriteLineAsync($"The lists of {rebuilt.Holders} organisations and family members were made again, from {rebuilt.Dossiers} dossiers.");
        return 0;
    }

    private static string Say(Fault fault) => fault switch
    {
        Fault.Changed => "it was changed after it was recorded",
        Fault.Missing => "it is missing",
        Fault.OutOfOrder => "it stands in another place than where it was recorded",
        Fault.HeadDoesNotMatch => "the end of the dossier does not match it",
        Fault.KeyDoesNotOpen => "a key that somebody holds of it no longer opens it",
        Fault.ActPointsNowhere => "an act points at a dossier that is not there",
        _ => "a key points at a fact that is not there",
    };
}
