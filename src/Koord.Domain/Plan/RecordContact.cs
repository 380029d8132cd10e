using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;

namespace Koord.Domain.Plan;

/// <summary>Records contact with the family, and apart from it what each child said.</summary>
public sealed record RecordContact
{
    /// <summary>When, where, with whom.</summary>
    public required ContactHad Contact { get; init; }

    /// <summary>Children who were spoken; empty when none was.</summary>
    public IReadOnlyList<ChildSpoken> Spoken { get; init; } = [];

    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        scene.Actor.Kind is null || !Persons.All(p => scene.Seen.People.Find(p) is not null) ? SharingRefusals.NotFound
        : !Persons.Any() ? PlanRefusals.WithNobody
        : Contact.On.Day > scene.Now.Today ? PlanRefusals.InTheFuture
        : IsBeforeBirth(scene.Seen.People) ? PlanRefusals.BeforeBirth
        : Contact.Seen.Count > 0 && !Contact.InPerson ? PlanRefusals.NotSeenFromAfar
        : Spoken.Any(s => s.Number is < 0 or > 10) ? PlanRefusals.NoSuchNumber
        : Contact.About.Count == 0 ? Talks.ToArray<DossierEvent>()
        : Talks.Prepend<DossierEvent>(Contact).ToArray();

    private IEnumerable<ChildSpoken> Talks => Spoken.Select(s => s with { FromAfar = !Contact.InPerson });

    private bool IsBeforeBirth(People people) =>
        Contact.Seen.Select(c => (Child: c, Contact.On)).Concat(Spoken.Select(s => (s.Child, s.On))).Any(t => people.IsBeforeBirth(t.Child, t.On.Day));

    private IEnumerable<PersonId> Persons => Contact.About.Concat(Spoken.SelectMany(s => s.ReadableBy.Append(s.Child)));
}

/// <summary>Keeps somebody's plan to come away safely, for the team and for whom they chose.</summary>
/// <param name="Plan">Of whom and what.</param>
public sealed record MakeEscapePlan(EscapePlanMade Plan)
{
    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        scene.Actor.Kind is null || !Plan.ReadableBy.Append(Plan.Person).All(p => scene.Seen.People.Find(p) is not null) ? SharingRefusals.NotFound
        : string.IsNullOrWhiteSpace(Plan.Text.Value) ? PlanRefusals.EmptyPlan
        : new DossierEvent[] { Plan };
}

/// <summary>Says what was done with what a child said; whoever may read the words may read this.</summary>
/// <param name="Talk">In which talk.</param>
/// <param name="What">What was done.</param>
public sealed record SayWhatWasDone(TalkId Talk, string What)
{
    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        scene.Actor.Kind is null || scene.Dossier.Of<ChildSpoken>().Select(s => s.Event).LastOrDefault(s => s.Talk == Talk) is not { } spoken ? SharingRefusals.NotFound
        : string.IsNullOrWhiteSpace(What) ? SharingRefusals.ReasonNeeded
        : new DossierEvent[] { new DoneWithWords { Talk = Talk, Child = spoken.Child, What = What, ReadableBy = spoken.ReadableBy } };
}
