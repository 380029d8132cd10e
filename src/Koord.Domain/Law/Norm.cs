using System.Text.Json.Serialization;
using Koord.Domain.Dossiers;

namespace Koord.Domain.Law;

/// <summary>What kind of rule a norm is; only the first three are ever called a legal term.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NormType>))]
public enum NormType
{
    /// <summary>An act of parliament.</summary>
    Statute,

    /// <summary>A decree under an act (AMvB).</summary>
    Decree,

    /// <summary>A court order; its dates are taken from the order, never shifted.</summary>
    CourtOrder,

    /// <summary>What a profession promises.</summary>
    ProfessionalNorm,

    /// <summary>What organisations of a region agreed.</summary>
    RegionalAgreement,

    /// <summary>Koord's own default, or what an organisation put in its place.</summary>
    InternalAgreement,
}

/// <summary>In what a term is counted.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TermUnit>))]
public enum TermUnit
{
    /// <summary>Sixty minutes that really pass, whatever the clock does.</summary>
    Hour,

    /// <summary>Every day.</summary>
    CalendarDay,

    /// <summary>Monday to Friday, less holidays.</summary>
    WorkingDay,

    /// <summary>Seven days.</summary>
    Week,

    /// <summary>To the same day of a month, or its last when it has no such day.</summary>
    Month,

    /// <summary>To the same date of a year; 29 February becomes 28 February.</summary>
    Year,
}

/// <summary>Which way a term runs from the fact that starts it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TermDirection>))]
public enum TermDirection
{
    /// <summary>At most so long after.</summary>
    Forward,

    /// <summary>At least so long before.</summary>
    Backward,
}

/// <summary>What happens to a last day on which nobody works.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ExtensionRule>))]
public enum ExtensionRule
{
    /// <summary>It stays.</summary>
    None,

    /// <summary>The general act on terms moves it (<see cref="TermsAct"/>); for statutes and decrees only.</summary>
    TermsAct,

    /// <summary>It stays: a statute or decree that the act leaves out for what it is about (article 4: deprivation of liberty).</summary>
    Excluded,
}

/// <summary>What follows when the last day passed and nothing was done.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LapseEffect>))]
public enum LapseEffect
{
    /// <summary>Nothing by itself; whoever supervises may ask.</summary>
    SupervisionOnly,

    /// <summary>The measure ends.</summary>
    MeasureEnds,

    /// <summary>The authorisation lapses.</summary>
    AuthorisationLapses,

    /// <summary>Silence counts as a refusal.</summary>
    DeemedRefusal,

    /// <summary>A penalty payment begins.</summary>
    PenaltyPayment,

    /// <summary>The next person is told.</summary>
    NextPersonIsTold,

    /// <summary>What was kept is erased.</summary>
    Erased,

    /// <summary>The invitation opens nothing any more.</summary>
    InvitationEnds,
}

/// <summary>How long.</summary>
/// <param name="Amount">At least one.</param>
/// <param name="Unit">In what it is counted.</param>
public readonly record struct TermLength(int Amount, TermUnit Unit)
{
    /// <summary>Far beyond any law, and well within the calendar.</summary>
    public const int MostYears = 100;

    /// <summary>False: a slip of the pen, with which counting would run out of the calendar.</summary>
    public bool FitsCalendar => Amount <= MostYears * Unit switch
    {
        TermUnit.Hour => 365 * 24,
        TermUnit.CalendarDay => 365,
        TermUnit.WorkingDay => 260,
        TermUnit.Week => 52,
        TermUnit.Month => 12,
        _ => 1,
    };
}

/// <summary>One version of a norm: a duty, a right or a term.</summary>
public sealed record Norm : Provision
{
    /// <summary>All versions share it.</summary>
    public required NormId Id { get; init; }

    /// <inheritdoc/>
    public override string Name => Id.Text;

    /// <summary>What kind of rule it is.</summary>
    public required NormType Type { get; init; }

    /// <summary>Whose norm it is; empty is anyone's.</summary>
    public IReadOnlyList<OrganisationKind> Actors { get; init; } = [];

    /// <summary>The recorded fact that starts the term (received, informed, found), kebab-case; null for a norm without a term.</summary>
    public string? Starts { get; init; }

    /// <summary>Null for a norm without a term, and where no length was seen or sources disagree: then the norm is blocked.</summary>
    public TermLength? Length { get; init; }

    /// <summary>Which way it runs.</summary>
    public TermDirection Direction { get; init; }

    /// <summary>What happens to a last day on which nobody works.</summary>
    public ExtensionRule Extension { get; init; }

    /// <summary>What follows when nothing was done in time; null for a norm without a term.</summary>
    public LapseEffect? Lapse { get; init; }

    /// <summary>Also when a fact would start a term whose length nobody knows.</summary>
    public override bool Blocked => base.Blocked || (Starts is not null && Length is null);

    /// <summary>Whether it may be shown as a legal term.</summary>
    public bool IsLegal => Type is NormType.Statute or NormType.Decree or NormType.CourtOrder;
}
