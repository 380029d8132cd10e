using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Simulation;
using Koord.Store;
using Koord.Web.Layout;

namespace Koord.Web;

/// <summary>The house behind the pages: one door in, one door out, the law, and what follows on facts.</summary>
public static class TheHouse
{
    private const int Seed = 20;

    public static IServiceCollection AddHouse(this IServiceCollection services, IConfiguration configuration)
    {
        var law = LawFiles.Read([LawsOf(configuration), .. AgreementsOf(configuration)]);
        services.AddSingleton(law).AddSingleton<AgesOfSayOn>(day => new(
            law.AgeOn(AgeId.ConsentWithParents, day) ?? int.MaxValue,
            law.AgeOn(AgeId.ConsentAlone, day) ?? 0));
        services.AddSingleton<ReadModels>().AddSingleton<Recorder>().AddSingleton<Looks>().AddSingleton<Reader>().AddSingleton<Outbox>().AddSingleton<Founding>();
        services.AddHostedService<OutboxWorker>();
        return services;
    }

    /// <summary>The folder of the law files: what was asked for, or what came with this version.</summary>
    public static string LawsOf(IConfiguration configuration) =>
        configuration["laws"] is { Length: > 0 } folder ? folder : Path.Combine(AppContext.BaseDirectory, "laws", "nl");

    /// <summary>The folder of what the region agreed: what was asked for; in a demo that of the invented region; else none.</summary>
    private static IEnumerable<string> AgreementsOf(IConfiguration configuration) =>
        configuration["agreements"] is { Length: > 0 } folder ? [folder]
        : configuration.GetValue<bool>("demo") ? [Path.Combine(AppContext.BaseDirectory, "laws", "wolkenoord")]
        : [];

    /// <summary>Who can be met in the demo, on the terminal of whoever started it.</summary>
    public static async Task SayWhoAsync(IReadOnlyList<Account> offered, TextWriter terminal)
    {
        await terminal.WriteLineAsync("Everyone in this demo is invented. The start page lets you in, with one click, as:");
        foreach (var account in offered.OrderBy(a => a.DemoLabel, StringComparer.Ordinal))
        {
            await terminal.WriteLineAsync($"  {account.DemoLabel,-20} {account.Name.Value}");
        }
    }

    /// <summary>Tells the region as quickly as the database can; only when all of it is on the disk it is said to be told.</summary>
    private static async Task TellAsync(WebApplication app, CancellationToken ct)
    {
        var (database, families) = (app.Services.GetRequiredService<Database>(), app.Configuration.GetValue("families", Region.Usual));
        using var progress = new TellingProgress(Console.Out, Console.IsOutputRedirected);
        await database.HurryAsync(ct);
        await ActivatorUtilities.CreateInstance<Region>(app.Services).TellAsync(Seed, app.Services.GetRequiredService<TimeProvider>().GetUtcNow(), families, progress, ct);
        await database.SettleAsync(ct);
        await app.Services.GetRequiredService<Founding>().ToldAsync(ct);
    }

    /// <summary>Says what kind of data this is, once and for all; a new demo region tells its stories before anyone comes in.</summary>
    /// <exception cref="LawFaultsException">The law files miss what Koord asks of them today.</exception>
    public static async Task OpenHouseAsync(this WebApplication app, CancellationToken ct)
    {
        LawFiles.Whole(app.Services.GetRequiredService<LawBook>(), Moment.At(app.Services.GetRequiredService<TimeProvider>().GetUtcNow()).Today);
        var wanted = app.Configuration.GetValue<bool>("demo");
        var (demo, isNew) = await app.Services.GetRequiredService<Founding>().FoundAsync(wanted, ct);
        app.Services.GetRequiredService<Demo>().IsOn = demo;
        if (demo && isNew)
        {
            await TellAsync(app, ct);
        }

        if (demo)
        {
            await SayWhoAsync(await app.Services.GetRequiredService<Accounts>().OfDemoAsync(ct), Console.Out);
        }

        if (await app.Services.GetRequiredService<SettingUp>().OpenAsync(app.Configuration.GetValue<bool>("add-organisation"), ct) is { } code)
        {
            await Console.Out.WriteLineAsync($"An organisation can join on {app.Configuration["urls"]}/inrichten with the code {code.ToHandOver()}");
        }
    }
}
