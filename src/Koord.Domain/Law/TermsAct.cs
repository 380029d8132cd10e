using System.Text.Json.Serialization;

namespace Koord.Domain.Law;

/// <summary>Whether the act on terms touches a term, and if not, why it leaves the last day alone.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ActReach>))]
public enum ActReach
{
    /// <summary>It does: a last day on which nobody works moves, and a short term holds some working days.</summary>
    Touched,

    /// <summary>The norm does not ask for it: it is no statute or decree, or says itself when it ends.</summary>
    NotAsked,

    /// <summary>The act leaves this kind of term out, however short it is.</summary>
    Excluded,

    /// <summary>The term is counted back from a day.</summary>
    Backward,

    /// <summary>The act touches no term in this unit. One in working days ends on a working day anyway.</summary>
    Unit,

    /// <summary>The term is longer than the longest the act touches in this unit.</summary>
    TooLong,
}

/// <summary>What the general act on terms (Algemene termijnenwet) does to terms in statutes and decrees.</summary>
public sealed record TermsAct
{
    /// <summary>The longest term per unit that it still touches; a unit that is not here is never touched.</summary>
    public required IReadOnlyDictionary<TermUnit, int> Longest { get; init; }

    /// <summary>Terms of at least so many days hold some working days.</summary>
    public required int ShortTermDays { get; init; }

    /// <summary>How many working days they hold at least.</summary>
    public required int ShortTermWorkingDays { get; init; }

    /// <summary>Whether the last day of such a term may move.</summary>
    public ActReach ReachOf(TermLength length, TermDirection direction, ExtensionRule extension) => extension switch
    {
        ExtensionRule.None => ActReach.NotAsked,
        ExtensionRule.Excluded => ActReach.Excluded,
        _ when direction is TermDirection.Backward => ActReach.Backward,
        _ when !Longest.ContainsKey(length.Unit) => ActReach.Unit,
        _ => length.Amount <= Longest[length.Unit] ? ActReach.Touched : ActReach.TooLong,
    };

    /// <summary>Whether a term of this length must hold some working days: in days from so many on, and in weeks or months always.</summary>
    public bool HoldsWorkingDays(TermLength length) => length.Unit is not TermUnit.CalendarDay || length.Amount >= ShortTermDays;
}
