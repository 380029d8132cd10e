using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Law;
using Koord.Domain.Plan;
using Koord.Domain.Sharing;

namespace Koord.Domain.Outcomes;

/// <summary>What children said at a check, or why they could not be spoken.</summary>
public sealed record ChildrenAtCheck
{
    /// <summary>Who was spoken.</summary>
    public IReadOnlyList<ChildSpoken> Spoken { get; init; } = [];

    /// <summary>Who could not be spoken.</summary>
    public IReadOnlyList<ChildNotSpoken> NotSpoken { get; init; } = [];

    /// <summary>All facts.</summary>
    internal IEnumerable<DossierEvent> Events => [.. Spoken, .. NotSpoken];

    /// <summary>Null when each child that is born was spoken, here or since the last check, or it is written why not.</summary>
    internal Refusal? Refused(Scene scene)
    {
        var asked = Spoken.SelectMany(s => s.ReadableBy.Append(s.Child)).Concat(NotSpoken.Select(n => n.Child));
        return asked.Any(p => scene.Seen.People.Find(p) is null) ? SharingRefusals.NotFound
            : Spoken.Any(s => s.Number is < 0 or > 10) ? PlanRefusals.NoSuchNumber
            : Spoken.Any(s => scene.Seen.People.IsBeforeBirth(s.Child, s.On.Day)) ? PlanRefusals.BeforeBirth
            : scene.Seen.People.Children.Any(c => c.Role is FamilyRole.Child && !IsSpoken(scene, c.Person)) ? OutcomeRefusals.ChildNotSpoken
            : null;
    }

    private bool IsSpoken(Scene scene, PersonId child) =>
        Spoken.Any(s => s.Child == child) || NotSpoken.Any(n => n.Child == child) || SpokenBefore(scene.Dossier, child) is not null;

    /// <summary>The last talk with a child alone that was had, not only written down, since the last check or closing, or since this dossier began; null: there was none, or none for this viewer. What was said at that check came before it.</summary>
    public static ChildSpoken? SpokenBefore(Dossier dossier, PersonId child)
    {
        var last = dossier.Facts.LastOrDefault(f => f.Event is SafetyChecked or LineClosed);
        var since = Moment.At((last ?? dossier.Facts[0]).At).Today;
        return dossier.Of<ChildSpoken>().Where(s => s.Event.Child == child && s.Event.Alone && s.Event.On.Day >= since && (last is null || s.Fact.At > last.At)).Select(s => s.Event).LastOrDefault();
    }
}

/// <summary>Checks safety; the next check plans itself.</summary>
public sealed record CheckSafety
{
    /// <summary>Between the planned checks; the planned one stays due.</summary>
    public bool InBetween { get; init; }

    /// <summary>What was found; which check, the next and who has it are filled in here.</summary>
    public required SafetyChecked Check { get; init; }

    /// <summary>The children.</summary>
    public required ChildrenAtCheck Children { get; init; }

    /// <summary>Judges it, for whoever holds.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene, LawBook law) =>
        scene.Actor.Kind is null || !scene.KnowsWhatGoesOn || Responsibility.WhoHolds.Of(scene.Dossier).Now is not { } now || Check.Numbers.Any(n => scene.Seen.People.Find(n.Person) is null) ? SharingRefusals.NotFound
        : now.By != scene.Actor.Side ? Responsibility.ResponsibilityRefusals.NotTheHolder
        : Check.Numbers.Any(n => n.Number is < 0 or > 10) ? PlanRefusals.NoSuchNumber
        : string.IsNullOrWhiteSpace(Check.Because.Value) ? OutcomeRefusals.NothingToRestOn
        : Children.Refused(scene) is { } refusal ? refusal
        : Children.Events.Append(Event(scene, law)).ToArray();

    private SafetyChecked Event(Scene scene, LawBook law)
    {
        var checks = Checks.Of(scene.Dossier);
        var moment = InBetween ? CheckMoment.InBetween : checks.Pending ?? CheckMoment.InBetween;
        return Check with
        {
            Moment = moment,
            Next = moment is CheckMoment.InBetween ? null : checks.NextAfter(moment, scene.Now.Today, law),
            About = [.. scene.Seen.People.Children.Select(c => c.Person)],
            Parties = [.. scene.Rules.Parties.All.Append(scene.Actor.Side).Distinct()],
        };
    }
}
