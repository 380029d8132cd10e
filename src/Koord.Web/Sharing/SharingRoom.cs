namespace Koord.Web.Sharing;

public static class SharingRoom
{
    public static IServiceCollection AddSharing(this IServiceCollection services) => services.AddSingleton<FamilyAccounts>();
}
