using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Sharing;

namespace Koord.Domain.Plan;

/// <summary>Asks help of an organisation; one that works with Koord gets what is needed to answer, and the children's names.</summary>
public sealed record AskHelp
{
    /// <summary>New.</summary>
    public required HelpId Help { get; init; }

    /// <summary>What the family needs.</summary>
    public required string What { get; init; }

    /// <summary>Whom, and where it comes in; null when it does not work with Koord.</summary>
    public (HolderId Organisation, OrganisationKind Kind, TeamId Team)? Of { get; init; }

    /// <summary>What it is called, when it does not work with Koord.</summary>
    public string? OfName { get; init; }

    /// <summary>By the law book; of no meaning for an organisation outside Koord.</summary>
    public GroundId? Ground { get; init; }

    /// <summary>Whether the family agreed.</summary>
    public Consent Consent { get; init; }

    /// <summary>Why without.</summary>
    public string? WithoutConsentBecause { get; init; }

    /// <summary>Judges it. Help is no secret: the family knows.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene, LawBook law) =>
        scene.Actor.Kind is not { } giver || !scene.KnowsWhatGoesOn || !scene.Seen.People.Children.Any() ? SharingRefusals.NotFound
        : string.IsNullOrWhiteSpace(What) ? SharingRefusals.ReasonNeeded
        : Of is null ? string.IsNullOrWhiteSpace(OfName) ? SharingRefusals.NothingChosen : new DossierEvent[] { Event(scene, law) }
        : law.GroundsFor(giver, Of.Value.Kind, scene.Now.Today).FirstOrDefault(g => g.Id == Ground) is not { } ground ? SharingRefusals.NoGround
        : ground.ConsentNeeded && Consent is not Consent.Given ? SharingRefusals.ConsentNeeded
        : Consent is not Consent.Given && string.IsNullOrWhiteSpace(WithoutConsentBecause) ? SharingRefusals.ReasonNeeded
        : new DossierEvent[] { Shared(scene, Of.Value.Organisation), Event(scene, law), new CameInAt { Organisation = Of.Value.Organisation, Team = Of.Value.Team, FromElsewhere = true } };

    private HelpAsked Event(Scene scene, LawBook law) => new()
    {
        Help = Help,
        What = What,
        Of = Of?.Organisation,
        OfName = Of is null ? Personal.Text(OfName) : null,
        AnswerBy = law.Start(NormId.AnswerHelp, scene.Now) is { Refusal: null, Value: var term } ? term : null,
        About = [.. scene.Seen.People.Children.Select(c => c.Person)],
        Parties = [.. scene.Rules.Parties.All.Append(scene.Actor.Side).Concat(Of is { } asked ? [asked.Organisation] : []).Distinct()],
    };

    private SharingDecided Shared(Scene scene, HolderId receiver) => new()
    {
        Receiver = receiver,
        Gives = [.. scene.Dossier.Of<PersonRecorded>().Where(p => p.Event.Role is FamilyRole.Child or FamilyRole.UnbornChild).Select(p => p.Fact.Id)],
        Purpose = What,
        Ground = Ground ?? default,
        Consent = Consent,
        WithoutConsentBecause = Personal.Text(WithoutConsentBecause),
        FamilyTold = true,
    };
}

/// <summary>Records how help goes: by who gives it, or by who asked and heard it.</summary>
public sealed record MoveHelp
{
    /// <summary>Which.</summary>
    public required HelpId Which { get; init; }

    /// <summary>How far it is now.</summary>
    public required HelpState State { get; init; }

    /// <summary>Since when.</summary>
    public required DateOnly On { get; init; }

    /// <summary>When it is expected to start.</summary>
    public DateOnly? Expected { get; init; }

    /// <summary>Why, or what was agreed.</summary>
    public string? Note { get; init; }

    /// <summary>Judges it. Whoever is asked may answer as soon as the question reaches them: where it came in is not theirs to see.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        scene.Actor.Kind is null || Helps.Of(scene.Dossier).Find(Which) is not { } help || !(scene.KnowsWhatGoesOn || help.Asked.Of == scene.Actor.Side) || State is HelpState.Asked ? SharingRefusals.NotFound
        : Help.HasEnded(help.State) ? PlanRefusals.HelpHasEnded
        : On > scene.Now.Today ? PlanRefusals.InTheFuture
        : State is HelpState.Stopped or HelpState.Refused && string.IsNullOrWhiteSpace(Note) ? SharingRefusals.ReasonNeeded
        : new DossierEvent[] { Event(scene, help) };

    private HelpWent Event(Scene scene, Help help) => new()
    {
        Help = Which,
        Of = help.Asked.Of,
        State = State,
        On = On,
        Expected = Expected,
        Note = Personal.Text(Note),
        About = help.Asked.About,
        Parties = [.. scene.Rules.Parties.All.Append(scene.Actor.Side).Append(help.Fact.By).Concat(help.Asked.Of is { } of ? [of] : []).Distinct()],
    };
}
