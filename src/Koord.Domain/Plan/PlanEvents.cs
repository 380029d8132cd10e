using Koord.Domain.Dossiers;
using Koord.Domain.Family;

namespace Koord.Domain.Plan;

/// <summary>A safety agreement through all versions of a plan.</summary>
/// <param name="Value">Random.</param>
public readonly record struct AgreementId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("N");
}

/// <summary>What became of the family's own plan (familiegroepsplan), which comes first (Jeugdwet 4.1.2).</summary>
public enum OwnPlan
{
    /// <summary>The family was asked to make its own plan.</summary>
    Offered,

    /// <summary>The family made it.</summary>
    Made,

    /// <summary>There will be none, with the reason.</summary>
    Waived,
}

/// <summary>The family was offered to make its own plan, made it, or there will be none.</summary>
[StoredAs("own-plan-offered.v1")]
public sealed record OwnPlanOffered : DossierEvent, IAbout
{
    /// <summary>Which of the three.</summary>
    public required OwnPlan Outcome { get; init; }

    /// <summary>Why there will be none, or where the plan is.</summary>
    public Personal<string>? Because { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<PersonId> About { get; init; }
}

/// <summary>What a family wants to be so.</summary>
public sealed record Goal
{
    /// <summary>In the family's words.</summary>
    public required Personal<string> Words { get; init; }

    /// <summary>Who said it; null for all together.</summary>
    public PersonId? By { get; init; }
}

/// <summary>What we do when it becomes unsafe.</summary>
public sealed record Agreement
{
    /// <summary>The same in every version.</summary>
    public required AgreementId Id { get; init; }

    /// <summary>What we see then.</summary>
    public required Personal<string> WhatWeSee { get; init; }

    /// <summary>Who does what.</summary>
    public required Personal<string> WhoDoesWhat { get; init; }

    /// <summary>Whom we call when that does not work.</summary>
    public required Personal<string> WhomWeCall { get; init; }
}

/// <summary>Somebody of the family's own network and what they do.</summary>
public sealed record OwnNetwork
{
    /// <summary>As the family calls them.</summary>
    public required Personal<string> Who { get; init; }

    /// <summary>What they do.</summary>
    public required Personal<string> Does { get; init; }
}

/// <summary>Whether somebody of the family agrees with this version.</summary>
public sealed record Agreed
{
    /// <summary>Who.</summary>
    public required PersonId Person { get; init; }

    /// <summary>False: they do not, and their words stand beside it.</summary>
    public required bool Agrees { get; init; }

    /// <summary>In their own words; null when they said nothing more.</summary>
    public Personal<string>? Words { get; init; }
}

/// <summary>The family's one plan as it reads from now on; earlier versions stay in the record. Whoever takes part in the line has it.</summary>
[StoredAs("plan-made.v1")]
public sealed record PlanMade : DossierEvent, IAbout, ICommonGround
{
    /// <summary>The version before; null for the first.</summary>
    public FactId? Replaces { get; init; }

    /// <summary>What changed since; null for the first.</summary>
    public Personal<string>? Changed { get; init; }

    /// <summary>What the family wants.</summary>
    public required IReadOnlyList<Goal> Goals { get; init; }

    /// <summary>What keeps the children safe.</summary>
    public required IReadOnlyList<Agreement> Agreements { get; init; }

    /// <summary>Who of their own people helps.</summary>
    public IReadOnlyList<OwnNetwork> Network { get; init; } = [];

    /// <summary>Who agrees and who does not.</summary>
    public IReadOnlyList<Agreed> Agreed { get; init; } = [];

    /// <inheritdoc/>
    public required IReadOnlyList<PersonId> About { get; init; }

    /// <inheritdoc/>
    [ToldToNobody]
    public required IReadOnlyList<HolderId> Parties { get; init; }
}
