using Koord.Store;

namespace Koord.Web.Home;

public static class HomeRoom
{
    public static IServiceCollection AddHome(this IServiceCollection services) =>
        services.AddScoped<Ours>().AddSingleton<ReadModel, WaysIn>();
}
