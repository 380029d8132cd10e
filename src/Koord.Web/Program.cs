using System.Data.Common;
using Koord.Store;
using Koord.Web;

if (await Verbs.RunWithoutDataAsync(args, Console.Out) is { } told)
{
    return told;
}

try
{
    await using var app = await Composed.BuildAsync(args, CancellationToken.None);
    if (await app.RunVerbAsync(CancellationToken.None) is { } done)
    {
        return done;
    }

    await app.OpenHouseAsync(app.Lifetime.ApplicationStopping);
    app.MapKoord();
    await app.RunAsync();
    return 0;
}
catch (MasterKeyRefusedException refused)
{
    await Console.Error.WriteLineAsync($"koord: {refused.Message}");
    return MasterKeyRefusedException.ExitCode;
}
catch (LawFaultsException refused)
{
    await Console.Error.WriteLineAsync($"koord: The law files cannot be used:\n{refused.Message}");
    return Verbs.FaultyLaw;
}
catch (DirectoryNotFoundException missing)
{
    await Console.Error.WriteLineAsync($"koord: {missing.Message}");
    return Verbs.NothingHere;
}
catch (UnfinishedDemoException refused)
{
    await Console.Error.WriteLineAsync($"koord: {refused.Message}");
    return UnfinishedDemoException.ExitCode;
}
catch (DbException refused)
{
    await Console.Error.WriteLineAsync($"koord: The database refuses. {refused.Message}");
    return Verbs.NoDatabase;
}
