using Koord.Web.Layout;

namespace Koord.Web.Plan;

/// <summary>What the pages of this room stand on.</summary>
public static class PlanRoom
{
    public static IServiceCollection AddPlan(this IServiceCollection services) => services
        .AddSingleton<ITellsFacts, PlanFacts>();
}
