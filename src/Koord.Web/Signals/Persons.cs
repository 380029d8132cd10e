using Koord.Domain.Family;
using Koord.Web.Layout;
using Koord.Web.Texts;

namespace Koord.Web.Signals;

/// <summary>Everybody a signal can speak of, by the key that stands in the form: c0 for a new child, a0 for a new adult, k and a number for who is known.</summary>
public sealed class Persons
{
    private readonly Guid _seed;
    private readonly Words _words;
    private readonly Dictionary<string, PersonId> _ids = [];
    private readonly HashSet<string> _unborn;

    public Persons(Guid seed, SignalForm form, People known, Words words)
    {
        (_seed, _words) = (seed, words);
        NewChildren = [.. Enumerable.Range(0, form.Children.Count).Select(i => Add($"c{i}", NewId("c", i), Called(form.Children[i].Given, form.Children[i].Surname, "signals.child-nth", i)))];
        NewAdults = [.. Enumerable.Range(0, form.Adults.Count).Where(i => !form.Adults[i].IsEmpty)
            .Select(i => Add($"a{i}", NewId("a", i), Called(form.Adults[i].Given, form.Adults[i].Surname, "signals.adult-nth", i)))];
        KnownChildren = [.. known.Children.Select((p, i) => Add($"k{p.Person}", p.Person, Called(p, "signals.child-nth", i)))];
        KnownAdults = [.. known.Grown.Select((p, i) => Add($"k{p.Person}", p.Person, Called(p, "signals.adult-nth", i)))];
        _unborn = [.. form.Children.Index().Where(c => c.Item.Unborn).Select(c => $"c{c.Index}"), .. known.Children.Where(p => p.Role is FamilyRole.UnbornChild).Select(p => $"k{p.Person}")];
        Chosen = [.. KnownChildren.Where(c => form.Known.Contains(c.Value)), .. NewChildren];
    }

    /// <summary>One for each box, also when nothing is known of the child yet: a child that is forgotten is worse than one that is taken off again.</summary>
    public IReadOnlyList<Choice> NewChildren { get; }

    public IReadOnlyList<Choice> NewAdults { get; }

    public IReadOnlyList<Choice> KnownChildren { get; }

    public IReadOnlyList<Choice> KnownAdults { get; }

    /// <summary>The children that the signal is about.</summary>
    public IReadOnlyList<Choice> Chosen { get; }

    public IEnumerable<Choice> Adults => KnownAdults.Concat(NewAdults);

    public IEnumerable<Choice> AllChildren => KnownChildren.Concat(NewChildren);

    /// <summary>Null for a key that is nobody's here, whoever made it up.</summary>
    public PersonId? Find(string? key) => key is not null && _ids.TryGetValue(key, out var id) ? id : null;

    public bool IsChild(string? key) => AllChildren.Any(c => c.Value == key);

    /// <summary>Nobody has authority over a child before it is born.</summary>
    public bool IsUnborn(string key) => _unborn.Contains(key);

    public string? NameOf(string? key) => AllChildren.Concat(Adults).FirstOrDefault(c => c.Value == key)?.Text;

    public string Named(PersonId person) => AllChildren.Concat(Adults).FirstOrDefault(c => _ids[c.Value] == person)?.Text ?? _words["shell.name-unknown"];

    private Choice Add(string key, PersonId id, string name)
    {
        _ids[key] = id;
        return new(key, name);
    }

    private string Called(PersonRecorded person, string otherwise, int index) =>
        person.Name.Value.Display is { Length: > 0 } name ? name : _words[otherwise, index + 1];

    private string Called(string? given, string? surname, string otherwise, int index) =>
        PersonName.TryOf(given, null, given is { Length: > 0 } ? null : surname)?.Display is { Length: > 0 } name ? name : _words[otherwise, index + 1];

    /// <summary>The same each time the same draft is read, so that a double send is one act about the same people.</summary>
    private PersonId NewId(string kind, int index) => new(_seed.For($"{kind}{index}"));
}
