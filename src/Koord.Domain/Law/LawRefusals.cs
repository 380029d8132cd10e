using Koord.Domain.Dossiers;

namespace Koord.Domain.Law;

/// <summary>Why the law book gives no term.</summary>
public static class LawRefusals
{
    /// <summary>Nobody has seen the length in a source, or sources disagree: a jurist must fill it in first.</summary>
    public static Refusal LengthNotSeen(Norm norm) => new("law.length-not-seen", norm.Article);

    /// <summary>It is a duty or a right without a term.</summary>
    public static Refusal NoTerm(Norm norm) => new("law.no-term", norm.Article);

    /// <summary>No version of the norm holds on the day.</summary>
    public static Refusal NotInForce { get; } = new("law.not-in-force");
}
