using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Access;

namespace Koord.Web.Sharing;

/// <summary>Everyone of the family, and for whom something waits to be decided.</summary>
public sealed class FamilyReadsModel(Reader reader, CurrentActor current, AgesOfSayOn ages) : FamilySightPage(reader, current)
{
    /// <summary>Who has a say first: parents, carers, children old enough; the others only by decision.</summary>
    public IReadOnlyList<(PersonRecorded Person, bool First, int Work, WayIn? Way)> Members { get; private set; } = [];

    public void OnGet()
    {
        var age = ages(View.Now.Today);
        Members =
        [
            .. from person in People.All
               where person.Role is not FamilyRole.UnbornChild
               let first = IsFirst(person, age)
               orderby first descending
               select (person, first, FactToDecide.All(View, person.Person, age).Count(f => f.IsWork), WayIn.LastOf(View.Dossier, Actor.Side, person.Person)),
        ];
    }

    private bool IsFirst(PersonRecorded person, AgesOfSay age) => person.Role switch
    {
        FamilyRole.Parent or FamilyRole.Carer => true,
        FamilyRole.Child => person.Born.Value.AgeOn(View.Now.Today) is { } years && years.Least >= age.ChildToo,
        _ => People.Children.Any(c => People.HasAuthority(person.Person, c.Person, View.Now.Today)),
    };

    public IEnumerable<string> AuthorityOver(PersonRecorded person) =>
        from child in People.Children
        where People.HasAuthority(person.Person, child.Person, View.Now.Today)
        select child.Name.Value.Display;
}
