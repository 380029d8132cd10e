using Koord.Store;

namespace Koord.Web.Signals;

/// <summary>What the pages of the signals room stand on.</summary>
public static class SignalsRoom
{
    public static IServiceCollection AddSignals(this IServiceCollection services) => services
        .AddSingleton<Drafts>()
        .AddScoped<SignalDrafts>()
        .AddScoped<FamilyOfDraft>()
        .AddScoped<WriterNow>()
        .AddScoped<AdviceDesk>();
}
