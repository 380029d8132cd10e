using Koord.Store;

namespace Koord.Web.Search;

/// <summary>What finding a family stands on.</summary>
public static class SearchRoom
{
    public static IServiceCollection AddSearch(this IServiceCollection services) =>
        services.AddSingleton<SearchTokens>().AddSingleton<KnownFamilies>()
            .AddSingleton<ReadModel, KnownRows>().AddSingleton<ReadModel, KnownTokens>().AddSingleton<ReadModel, SightRows>();
}
