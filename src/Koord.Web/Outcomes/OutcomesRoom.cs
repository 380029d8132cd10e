using Koord.Web.Layout;

namespace Koord.Web.Outcomes;

/// <summary>What the pages of this room stand on.</summary>
public static class OutcomesRoom
{
    public static IServiceCollection AddOutcomes(this IServiceCollection services) => services
        .AddSingleton<ITellsFacts, OutcomeFacts>();
}
