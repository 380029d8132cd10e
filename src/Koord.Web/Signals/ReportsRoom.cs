using Koord.Store;

namespace Koord.Web.Signals;

/// <summary>Reporting, taking up and answering.</summary>
public static class ReportsRoom
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddSingleton<FollowUp, Delivery>()
        .AddSingleton<FollowUp, Climbing>()
        .AddSingleton<FollowUp, LayingDown>()
        .AddSingleton<FirstRead>()
        .AddSingleton<WhoHasIt>()
        .AddScoped<SignalRoom>();
}
