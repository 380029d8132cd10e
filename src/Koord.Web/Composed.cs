using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Api;
using Koord.Web.Dossiers;
using Koord.Web.Home;
using Koord.Web.Judgements;
using Koord.Web.Layout;
using Koord.Web.Outcomes;
using Koord.Web.Plan;
using Koord.Web.Responsibility;
using Koord.Web.Search;
using Koord.Web.Sharing;
using Koord.Web.Signals;
using Koord.Web.Work;

namespace Koord.Web;

/// <summary>Koord put together: store, shell, access, house, and the rooms in the order of the line.</summary>
public static class Composed
{
    /// <summary>Everything that is needed to work, not yet serving pages.</summary>
    /// <exception cref="MasterKeyRefusedException">Koord must not start.</exception>
    public static async Task<WebApplication> BuildAsync(string[] args, CancellationToken ct)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Configuration["AllowedHosts"] ??= "localhost;127.0.0.1;[::1]"; // an address that somebody made up stands in no letter
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning); // it would write every address, and with it who opened which dossier
        await builder.OpenStoreAsync(ct);
        builder.Services.AddShell(builder.Configuration);
        builder.Services.AddAccess();
        builder.Services.AddHouse(builder.Configuration);
        builder.Services.AddSearch();
        builder.Services.AddDossiers();
        builder.Services.AddSharing();
        builder.Services.AddSignals();
        builder.Services.AddReports();
        builder.Services.AddJudgements();
        builder.Services.AddPlan();
        builder.Services.AddResponsibility();
        builder.Services.AddOutcomes();
        builder.Services.AddWork();
        builder.Services.AddHome();
        return builder.Build();
    }

    /// <summary>The pages, once the house is open.</summary>
    public static void MapKoord(this WebApplication app)
    {
        app.UseShell();
        app.UseAccess();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapQuickExit();
        app.MapHealth();
        app.MapDossiers();
    }
}
