using Koord.Web.Layout;

namespace Koord.Web.Judgements;

/// <summary>What the pages of this room stand on.</summary>
public static class JudgementsRoom
{
    public static IServiceCollection AddJudgements(this IServiceCollection services) => services
        .AddSingleton<ITellsFacts, JudgementFacts>();
}
