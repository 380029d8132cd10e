using System.Globalization;
using Koord.Domain.Family;
using Koord.Domain.Signals;
using Koord.Web.Layout;
using Koord.Web.Texts;

namespace Koord.Web.Signals;

/// <summary>What a form says was seen, said and thought, and what goes well.</summary>
internal sealed class TypedStatements
{
    private readonly SignalId _signal;
    private readonly Persons _persons;
    private readonly Writer _writer;
    private readonly Words _words;
    private readonly List<(string Field, string Key)> _wrong;

    public TypedStatements(SignalId signal, SignalForm form, Persons persons, Writer writer, Words words, List<(string Field, string Key)> wrong)
    {
        (_signal, _persons, _writer, _words, _wrong) = (signal, persons, writer, words, wrong);
        foreach (var kind in Enum.GetValues<StatementKind>())
        {
            for (var i = 0; i < form.Of(kind).Count; i++)
            {
                Add(kind, form.Of(kind)[i], i);
            }
        }

        if (Enum.GetValues<StatementKind>().All(k => form.Of(k).All(s => s.IsEmpty)))
        {
            wrong.Add(("Form.Observed[0].Text", "refusals.nothing-said"));
        }
    }

    public List<StatementMade> Statements { get; } = [];

    private void Add(StatementKind kind, TypedStatement typed, int index)
    {
        if (typed.IsEmpty)
        {
            return;
        }

        var at = $"Form.{kind}[{index}]";
        Judge(typed, at);
        var child = kind is StatementKind.Said && _persons.IsChild(typed.By) ? _persons.Find(typed.By) : null;
        Statements.Add(new()
        {
            Statement = new(_signal.Value.For($"{kind}{index}")),
            Signal = _signal,
            Kind = kind,
            Text = typed.Text ?? "",
            Source = Source(kind, typed, at),
            SaidBy = kind is StatementKind.Said ? _persons.Find(typed.By) : null,
            On = new(typed.On.Value ?? _writer.Now.Today, Time(typed.Time, at)),
            About = About(typed),
            Child = child,
            ReadableBy = child is null ? [] : [.. typed.Readers.Select(_persons.Find).OfType<PersonId>().Distinct()],
        });
    }

    private void Judge(TypedStatement typed, string at)
    {
        if (string.IsNullOrWhiteSpace(typed.Text))
        {
            _wrong.Add(($"{at}.Text", "signals.text-missing"));
        }
        else if (TypedSignal.IsLonger(typed.Text, SignalForm.LongestStatement))
        {
            _wrong.Add(($"{at}.Text", "signals.statement-too-long"));
        }

        if (TypedSignal.IsLonger(typed.Source, SignalForm.LongestAnswer))
        {
            _wrong.Add(($"{at}.Source", "signals.too-long"));
        }

        if (typed.On.IsEmpty)
        {
            _wrong.Add(($"{at}.On", "signals.when-missing"));
        }
        else if (typed.On.Value > _writer.Now.Today)
        {
            _wrong.Add(($"{at}.On", "refusals.in-the-future"));
        }
    }

    /// <summary>Who said it is a person's name or a word; what I saw and think is mine unless another is named.</summary>
    private string Source(StatementKind kind, TypedStatement typed, string at)
    {
        var source = TypedSignal.Clean(typed.Source);
        if (kind is not StatementKind.Said)
        {
            return source ?? _writer.Name;
        }

        if (string.IsNullOrWhiteSpace(typed.By) && source is null)
        {
            _wrong.Add(($"{at}.By", "signals.said-by-missing"));
        }
        else if (typed.By == "other" && source is null)
        {
            _wrong.Add(($"{at}.Source", "signals.source-missing"));
        }

        return source ?? _persons.NameOf(typed.By) ?? _words["signals.by-parent"];
    }

    private TimeOnly? Time(string? typed, string at)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (TimeOnly.TryParseExact(typed.Trim().Replace('.', ':'), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        _wrong.Add(($"{at}.Time", "signals.time-unclear"));
        return null;
    }

    private IReadOnlyList<PersonId> About(TypedStatement typed)
    {
        var named = _persons.Chosen.Where(c => typed.About.Contains(c.Value)).ToList();
        return [.. (named.Count > 0 ? named : _persons.Chosen).Select(c => _persons.Find(c.Value)).OfType<PersonId>()];
    }
}
