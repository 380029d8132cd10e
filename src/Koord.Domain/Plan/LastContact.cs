using Koord.Domain.Dossiers;
using Koord.Domain.Family;

namespace Koord.Domain.Plan;

/// <summary>When each child was last seen and last spoken alone, as far as this viewer may know.</summary>
public sealed record LastContact
{
    /// <summary>Which child.</summary>
    public required PersonId Child { get; init; }

    /// <summary>The day; null: never, as far as is known here.</summary>
    public DateOnly? Seen { get; init; }

    /// <summary>The day; null: never, as far as is known here.</summary>
    public DateOnly? SpokenAlone { get; init; }

    /// <summary>One per child, in the order in which they were first recorded.</summary>
    public static IReadOnlyList<LastContact> Of(Dossier dossier) =>
    [
        .. from child in dossier.Fold(People.None, (p, f) => p.After(f)).Children
           select new LastContact
           {
               Child = child.Person,
               Seen = Last(dossier.Of<ContactHad>().Where(c => c.Event.InPerson && c.Event.Seen.Contains(child.Person)).Select(c => c.Event.On.Day)
                   .Concat(dossier.Of<ChildSpoken>().Where(s => s.Event.Child == child.Person && !s.Event.FromAfar).Select(s => s.Event.On.Day))),
               SpokenAlone = Last(dossier.Of<ChildSpoken>().Where(s => s.Event.Child == child.Person && s.Event.Alone).Select(s => s.Event.On.Day)),
           },
    ];

    private static DateOnly? Last(IEnumerable<DateOnly> days) => days.Cast<DateOnly?>().Max();
}
