namespace Koord.Web.Dossiers;

/// <summary>What the pages of a dossier stand on.</summary>
public static class DossiersRoom
{
    public static IServiceCollection AddDossiers(this IServiceCollection services) =>
        services.AddScoped<Acting>().AddScoped<PossiblySame>().AddSingleton<CountWords>().AddSingleton<Charts.DrawnBefore>();
}
