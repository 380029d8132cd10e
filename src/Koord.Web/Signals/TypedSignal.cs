using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Signals;
using Koord.Web.Texts;

namespace Koord.Web.Signals;

/// <summary>Who writes, when, and what the law lets their organisation ask.</summary>
public sealed record Writer(string Name, Moment Now, bool MayUseBsn);

/// <summary>Reads a form once, at the door: an act, or for each answer that cannot be read what to do about it.</summary>
public sealed class TypedSignal
{
    private readonly SignalDraft _draft;
    private readonly SignalForm _form;
    private readonly List<(string Field, string Key)> _wrong = [];

    public TypedSignal(SignalDraft draft, SignalForm form, People known, Writer writer, Words words)
    {
        (_draft, _form, Persons) = (draft, form, new(draft.Id, form, known, words));
        var people = new TypedPeople(form, Persons, writer, _wrong);
        var statements = new TypedStatements(draft.Signal, form, Persons, writer, words, _wrong);
        Act = Read(people, statements);
    }

    public Persons Persons { get; }

    /// <summary>The field, and a key of Words that says what to do; empty: the form can be read.</summary>
    public IReadOnlyList<(string Field, string Key)> Wrong => _wrong;

    /// <summary>Only of worth when nothing is wrong.</summary>
    public RecordSignal Act { get; }

    internal static bool IsLonger(string? text, int signs) => text is not null && text.Length > signs && text.EnumerateRunes().Count() > signs;

    internal static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private RecordSignal Read(TypedPeople people, TypedStatements statements)
    {
        Judge();
        if (Persons.Chosen.Count == 0)
        {
            _wrong.Add((_draft.Content.KnownFamily ? "Form.Known" : "Form.Children", "refusals.no-child"));
        }

        var knows = _form.FamilyKnows == "yes";
        return new()
        {
            Signal = new()
            {
                Signal = _draft.Signal,
                Origin = _draft.Content.Origin,
                About = [.. Persons.Chosen.Select(c => Persons.Find(c.Value)).OfType<PersonId>()],
                Danger = _form.Danger switch { "now" => Danger.Now, "not-now" => Danger.NotNow, _ => Danger.Unknown },
                DangerWhat = _form.Danger is "now" or "unknown" && Clean(_form.DangerWhat) is { } what ? (Personal<string>?)what : null,
                FamilyKnows = knows,
                FamilyDoesNotKnowBecause = !knows && Clean(_form.WhyNot) is { } why ? (Personal<string>?)why : null,
            },
            People = people.People,
            Authority = people.Authority,
            Numbers = people.Numbers,
            Places = people.Places,
            Statements = statements.Statements,
        };
    }

    private void Judge()
    {
        Need(_form.Danger is "now" or "unknown" or "not-now", "Form.Danger", "signals.danger-missing");
        Need(!IsLonger(_form.DangerWhat, SignalForm.LongestAnswer), "Form.DangerWhat", "signals.too-long");
        Need(_form.FamilyKnows is "yes" or "no", "Form.FamilyKnows", "signals.family-knows-missing");
        Need(_form.FamilyKnows != "no" || _draft.Content.Origin is Origin.AskedForHelp || Clean(_form.WhyNot) is not null, "Form.WhyNot", "refusals.why-family-does-not-know");
        Need(!IsLonger(_form.WhyNot, SignalForm.LongestAnswer), "Form.WhyNot", "signals.too-long");
    }

    private void Need(bool good, string field, string key)
    {
        if (!good)
        {
            _wrong.Add((field, key));
        }
    }
}
