using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Sharing;

namespace Koord.Domain.Responsibility;

/// <summary>A colleague who is to be named.</summary>
public sealed record Named
{
    /// <summary>Of the actor's own organisation; the page checks that the account exists there.</summary>
    public required AccountId Person { get; init; }

    /// <summary>The colleague's team.</summary>
    public required TeamId Team { get; init; }

    /// <summary>Why this colleague.</summary>
    public required string Why { get; init; }

    /// <summary>Null when nothing is in the way. Nobody lets themselves in; whoever was let in can be named, by themselves too.</summary>
    internal Refusal? Refused(Scene scene) =>
        Person == scene.Actor.Account && !scene.Seen.IsOnTeam(Person) ? SharingRefusals.NotYourself
        : scene.Seen.IsAcquaintance(Person) ? SharingRefusals.KnowsTheFamily
        : string.IsNullOrWhiteSpace(Why) ? SharingRefusals.ReasonNeeded
        : null;

    /// <summary>Puts the colleague on the team, when they are not there yet.</summary>
    internal IEnumerable<DossierEvent> LetIn(Scene scene) =>
        scene.Seen.IsOnTeam(Person) ? [] : [new PutOnTeam { Account = Person, Organisation = scene.Actor.Side, Team = Team, Why = Why }];
}

/// <summary>Names the one person who watches within the own organisation, for good or while somebody is away.</summary>
public sealed record NameHolder
{
    /// <summary>Who.</summary>
    public required Named Holder { get; init; }

    /// <summary>The last day of standing in; null: for good.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        scene.Actor.Kind is null || !scene.KnowsWhatGoesOn || WhoHolds.Of(scene.Dossier).Now is not { } now ? SharingRefusals.NotFound
        : now.By != scene.Actor.Side ? ResponsibilityRefusals.NotTheHolder
        : now.Person == Holder.Person && Until is null && now.StandsInUntil is null ? SharingRefusals.AlreadySo
        : Until is not null && Holder.Person == (now.InPlaceOf ?? now.Person) ? SharingRefusals.AlreadySo
        : Until < now.StandsInUntil ? ResponsibilityRefusals.StandInTooShort
        : Until < scene.Now.Today ? ResponsibilityRefusals.StandsInUntilPast
        : Until > scene.Now.LastDayAhead ? SharingRefusals.DayTooFar
        : Holder.Refused(scene) is { } refusal ? refusal
        : Holder.LetIn(scene).Append(Event(scene, now)).ToArray();

    private HolderNamed Event(Scene scene, Held now) => new()
    {
        Organisation = scene.Actor.Side,
        Person = Holder.Person,
        Team = Holder.Team,
        Because = Holder.Why,
        Until = Until,
        InPlaceOf = Until is null ? null : now.InPlaceOf ?? now.Person,
        About = Children.Of(scene),
        Parties = [.. scene.Rules.Parties.All.Append(scene.Actor.Side).Distinct()],
    };
}

/// <summary>Takes on what the own organisation recorded: it holds from then on, with a named person.</summary>
/// <param name="Holder">Who.</param>
public sealed record BeginHolding(Named Holder)
{
    /// <summary>Judges it. That another holds is told to whoever wants to begin, and not who: two who hold would each think that the other looks.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene, LawBook law) =>
        scene.Actor.Kind is not { } kind || scene.Dossier.Facts.Count == 0 ? SharingRefusals.NotFound
        : !CanHold.ByAgreement(law, kind, scene.Now.Today) ? ResponsibilityRefusals.NeverHolds
        : scene.Rules.Parties.Holder == scene.Actor.Side ? SharingRefusals.AlreadySo
        : scene.Rules.Parties.Holder is not null ? ResponsibilityRefusals.AnotherHolds
        : Holder.Refused(scene) is { } refusal ? refusal
        : Holder.LetIn(scene).Append(new HoldingPassed
        {
            To = scene.Actor.Side,
            Team = Holder.Team,
            Person = Holder.Person,
            Why = HoldingReason.Began,
            Terms = Clocks.All(Clocks.Start(law, NormId.FirstCheck, scene.Now)),
            About = Children.Of(scene),
            Parties = [.. scene.Rules.Parties.WithOffered.Append(scene.Actor.Side).Distinct()],
        }).ToArray();
}
