using Koord.Store;

namespace Koord.Web.Work;

/// <summary>The lists that everyone starts from.</summary>
public static class WorkRoom
{
    public static IServiceCollection AddWork(this IServiceCollection services) => services
        .AddSingleton<ReadModel, WorkRows>()
        .AddSingleton<Worklist>()
        .AddScoped<WorkWords>();
}
