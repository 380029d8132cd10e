using Koord.Domain.Family;

namespace Koord.Simulation.Living;

/// <summary>Makes up a family: names from one background, ages that fit the theme.</summary>
internal sealed class Household(Theme theme, DateOnly begins, int nth, Random random)
{
    private readonly Background _from = Background.Of(nth, theme);
    private readonly HashSet<string> _given = [];

    public Family Made()
    {
        var (mothers, fathers) = (Surname(0), Surname(1 + random.Next(3)));
        var two = theme.Name is "apart" or "violence" || random.Next(100) < 55;
        var mother = Adult(FamilyRole.Parent, true, mothers, 24 + theme.To);
        var father = Adult(FamilyRole.Parent, false, fathers, 26 + theme.To);
        List<Member> parents = random.Next(4) == 0 ? [father, mother] : [mother, father];
        var surname = two ? fathers : parents[0].Female ? mothers : fathers;
        var others = !two && random.Next(4) == 0 ? [Adult(FamilyRole.Grandparent, random.Next(3) > 0, mothers, 58)]
            : !two && random.Next(6) == 0 ? [Adult(FamilyRole.StepParent, !parents[0].Female, Surname(5), 30 + random.Next(8))]
            : Array.Empty<Member>();
        return new() { Children = [.. ChildrenWith(surname)], Adults = [.. parents.Take(two ? 2 : 1), .. others] };
    }

    private IEnumerable<Member> ChildrenWith((string? Prefix, string Surname) name)
    {
        if (theme == Theme.Expecting)
        {
            yield return Someone(FamilyRole.UnbornChild, false, name, BirthDate.NotYetBorn(begins.AddDays(60 + random.Next(70)))) with { Given = "" };
            yield break;
        }

        var age = theme.From + ((nth * 5) + random.Next(2)) % (theme.To - theme.From + 1);
        yield return Child(name, age);
        var more = random.Next(10) switch { < 4 => 0, < 8 => 1, _ => 2 };
        for (var i = 0; i < more; i++)
        {
            yield return Child(name, Math.Clamp(age + (i == 0 ? -2 - random.Next(3) : 2 + random.Next(2)), 0, 17));
        }
    }

    private Member Child((string? Prefix, string Surname) name, int age) =>
        Someone(FamilyRole.Child, random.Next(2) == 0, name, BirthDate.On(begins.AddYears(-age).AddDays(-random.Next(20, 330))));

    private Member Adult(FamilyRole role, bool female, (string? Prefix, string Surname) name, int age) =>
        Someone(role, female, name, BirthDate.On(begins.AddYears(-age - random.Next(9)).AddDays(-random.Next(360))));

    private Member Someone(FamilyRole role, bool female, (string? Prefix, string Surname) name, BirthDate born)
    {
        var young = role is FamilyRole.Child or FamilyRole.UnbornChild;
        var names = (young, female) switch { (true, true) => _from.Girls, (true, false) => _from.Boys, (false, true) => _from.Women, _ => _from.Men };
        var bytes = new byte[16];
        random.NextBytes(bytes);
        var at = (nth * 3) + random.Next(names.Count);
        var given = Enumerable.Range(at, names.Count).Select(i => names[i % names.Count]).First(_given.Add);
        return new() { Person = new(new(bytes)), Role = role, Given = given, Prefix = name.Prefix, Surname = name.Surname, Female = female, Born = born };
    }

    private (string? Prefix, string Surname) Surname(int further)
    {
        var written = _from.Surnames[(nth + further) % _from.Surnames.Count].Split('|');
        return written.Length == 2 ? (written[0], written[1]) : (null, written[0]);
    }
}
