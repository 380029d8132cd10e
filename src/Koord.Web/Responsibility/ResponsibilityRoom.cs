using Koord.Store;
using Koord.Web.Layout;

namespace Koord.Web.Responsibility;

/// <summary>What the pages of this room stand on.</summary>
public static class ResponsibilityRoom
{
    public static IServiceCollection AddResponsibility(this IServiceCollection services) => services
        .AddSingleton<FollowUp, HoldingFollowed>()
        .AddSingleton<ITellsFacts, ResponsibilityFacts>();
}
