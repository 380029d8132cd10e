using System.Globalization;
using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using Calendar = Koord.Domain.Law.Calendar;
using Mark = Koord.Domain.Law.Mark;

namespace Koord.Store;

/// <summary>One act's file. Reads on after a fault, so that whoever mends the file sees all of them.</summary>
internal sealed class LawFile
{
    private readonly string _name;
    private readonly Dictionary<string, Source> _sources = [];

    private string _act = "";

    private LawFile(string name) => _name = name;

    public List<Place> Places { get; } = [];

    public List<Reading> Readings { get; } = [];

    public List<string> Faults { get; } = [];

    public Calendar? Calendar { get; private set; }

    public TermsAct? Act { get; private set; }

    public static LawFile Read(string path)
    {
        var file = new LawFile(Path.GetFileName(path));
        file.Try(() =>
        {
            using var text = File.OpenText(path);
            var yaml = new YamlStream();
            yaml.Load(text);
            file.Take(new(yaml.Documents is [{ RootNode: var root }] ? root : throw new LawFault(1, "one document is needed")));
        });
        return file;
    }

    private void Take(LawEntry root)
    {
        _act = root.Entry("act").Text("dutch");
        root.Entry("act").Text("english");
        foreach (var (key, source) in root.Entries("sources"))
        {
            Try(() => _sources[key] = Source(key, source));
        }

        TakeAll(root, "norms", Norm);
        TakeAll(root, "ages", Age);
        TakeAll(root, "grounds", Ground);
        TakeAll(root, "bsn", Bsn);
        TakeAll(root, "agreements", Agreement);
        TakeCalendar(root);
        foreach (var reading in root.List("readings"))
        {
            Try(() => Readings.Add(Reading(new(reading))));
        }

        root.NothingElse();
    }

    private void TakeAll(LawEntry root, string key, Func<LawEntry, Provision> read)
    {
        foreach (var node in root.List(key))
        {
            Try(() =>
            {
                var entry = new LawEntry(node);
                var provision = Checked(read(entry), entry);
                entry.NothingElse();
                Places.Add(new(_name, entry.Line, provision));
            });
        }
    }

    private Norm Norm(LawEntry e) => Lengths(e, new()
    {
        Id = new(e.Text("id")),
        Version = e.Number("version"),
        Dutch = e.Text("dutch"),
        English = e.Text("english"),
        Type = e.Choice<NormType>("type"),
        Actors = e.Choices<OrganisationKind>("actors"),
        Starts = e.TextIfAny("starts"),
        Length = Length(e),
        Direction = e.Choice("direction", (TermDirection?)TermDirection.Forward),
        Extension = e.Choice("extension", (ExtensionRule?)ExtensionRule.None),
        Lapse = e.ChoiceIfAny<LapseEffect>("lapse"),
        Act = _act,
        Article = e.Text("article"),
        ValidFrom = e.Day("from"),
        Source = Known(e),
        Mark = e.Choice<Mark>("mark"),
    });

    private static Norm Lengths(LawEntry e, Norm norm) => norm switch
    {
        { Mark: Mark.NotSeen, Length: not null } => throw e.Fault("length", "what was not seen has no length"),
        { Length: not null, Starts: null } => throw e.Fault("length", "a length needs the fact that starts it"),
        { Length: not null, Lapse: null } => throw e.Fault("length", "a length needs the effect of lapse"),
        { Extension: not ExtensionRule.None, Type: not (NormType.Statute or NormType.Decree) } => throw e.Fault("extension", "the terms act is for statutes and decrees"),
        _ => norm,
    };

    private static TermLength? Length(LawEntry e) => e.TextIfAny("length")?.Split(' ') switch
    {
        null => null,
        [var amount, var unit] when int.TryParse(amount, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0
            && LawEntry.Named<TermUnit>(unit.TrimEnd('s')) is { } known => new TermLength(n, known) is { FitsCalendar: true } length ? length
                : throw e.Fault("length", $"a length is at most {TermLength.MostYears} years"),
        _ => throw e.Fault("length", "a length is written 5 working-days"),
    };

    private AgeLimit Age(LawEntry e)
    {
        var age = new AgeLimit
        {
            Id = new(e.Text("id")),
            Years = e.NumberIfAny("years"),
            Version = e.Number("version"),
            Dutch = e.Text("dutch"),
            English = e.Text("english"),
            Act = _act,
            Article = e.Text("article"),
            ValidFrom = e.Day("from"),
            Source = Known(e),
            Mark = e.Choice<Mark>("mark"),
        };
        return age is { Mark: Mark.NotSeen, Years: not null } ? throw e.Fault("years", "what was not seen has no years") : age;
    }

    private Ground Ground(LawEntry e) => new()
    {
        Id = new(e.Text("id")),
        Use = e.Choice<GroundUse>("use"),
        Givers = e.Choices<OrganisationKind>("givers"),
        Receivers = e.Choices<OrganisationKind>("receivers"),
        ConsentNeeded = e.Truth("consent-needed"),
        FamilyToldFirst = e.Truth("family-told-first"),
        OnlyUnderOrder = e.Truth("only-under-order", otherwise: false),
        Version = e.Number("version"),
        Dutch = e.Text("dutch"),
        English = e.Text("english"),
        Act = _act,
        Article = e.Text("article"),
        ValidFrom = e.Day("from"),
        Source = Known(e),
        Mark = e.Choice<Mark>("mark"),
    };

    private HandoverAgreement Agreement(LawEntry e) => new()
    {
        Id = e.Text("id"),
        Giver = e.Choice<OrganisationKind>("giver"),
        Receiver = e.Choice<OrganisationKind>("receiver"),
        Owner = e.Text("owner"),
        Version = e.Number("version"),
        Dutch = e.Text("dutch"),
        English = e.Text("english"),
        Act = _act,
        Article = e.Text("article"),
        ValidFrom = e.Day("from"),
        Source = Known(e),
        Mark = e.Choice<Mark>("mark"),
    };

    private BsnUse Bsn(LawEntry e) => new()
    {
        Kind = e.Choice<OrganisationKind>("kind"),
        Version = e.Number("version"),
        Dutch = e.Text("dutch"),
        English = e.Text("english"),
        Act = _act,
        Article = e.Text("article"),
        ValidFrom = e.Day("from"),
        Source = Known(e),
        Mark = e.Choice<Mark>("mark"),
    };

    /// <summary>What every provision may have.</summary>
    private static Provision Checked(Provision provision, LawEntry e)
    {
        var whole = provision with
        {
            ValidTo = e.DayIfAny("to"),
            CheckedBy = e.TextIfAny("checked-by"),
            CheckedOn = e.DayIfAny("checked-on"),
            DutchNote = e.TextIfAny("note-nl"),
            EnglishNote = e.TextIfAny("note-en"),
        };
        return whole switch
        {
            { ValidTo: { } last } when last < whole.ValidFrom => throw e.Fault("to", "the last day lies before the first"),
            { Version: < 1 } => throw e.Fault("version", "versions count from 1"),
            _ when (whole.DutchNote is null) != (whole.EnglishNote is null) => throw e.Fault("note-nl", "a note is in both languages"),
            _ when (whole.Mark is Mark.CheckedByJurist) != (whole is { CheckedBy: not null, CheckedOn: not null }) => throw e.Fault("mark", "checked by a jurist goes with checked-by and checked-on"),
            _ => whole,
        };
    }

    private void TakeCalendar(LawEntry root)
    {
        var days = root.List("holidays").ToList();
        var equated = root.Days("equated-days");
        if (days.Count > 0)
        {
            Try(() => Calendar = new() { Holidays = days.ConvertAll(d => Holiday(new(d))), Equated = equated });
        }

        if (root.EntryIfAny("terms-act") is { } act)
        {
            Try(() => Act = TermsAct(act));
        }
    }

    private TermsAct TermsAct(LawEntry e)
    {
        Known(e);
        var act = new TermsAct
        {
            Longest = e.Numbers<TermUnit>("longest").ToDictionary(),
            ShortTermDays = e.Number("short-term-days"),
            ShortTermWorkingDays = e.Number("short-term-working-days"),
        };
        e.NothingElse();
        return act;
    }

    private static Holiday Holiday(LawEntry e)
    {
        var easter = e.NumberIfAny("easter");
        // 2001 is no leap year: a holiday has a date that every year has.
        var date = DateOnly.MinValue;
        if (easter is null && !DateOnly.TryParseExact($"2001-{e.Text("date")}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
        {
            throw e.Fault("date", "a date is written 12-25");
        }

        var holiday = new Holiday
        {
            Dutch = e.Text("dutch"),
            English = e.Text("english"),
            FromEaster = easter,
            Month = date.Month,
            Day = date.Day,
            SaturdayIfSunday = e.Truth("saturday-if-sunday", otherwise: false),
            Mark = e.Choice<Mark>("mark"),
        };
        e.NothingElse();
        return holiday;
    }

    private static Reading Reading(LawEntry e)
    {
        var reading = new Reading(e.Text("dutch"), e.Text("english"));
        e.NothingElse();
        return reading;
    }

    private static Source Source(string key, LawEntry e)
    {
        var source = new Source(key, e.Text("address"), e.TextIfAny("text"));
        e.NothingElse();
        return source.TextDate is { } text && !LawEntry.TextDate.IsMatch(text) ? throw e.Fault("text", "the date of a text is written 2026, 2026-01 or 2026-01-31") : source;
    }

    private Source Known(LawEntry e) =>
        _sources.TryGetValue(e.Text("source"), out var source) ? source : throw e.Fault("source", $"source {e.Text("source")} is not in this file");

    private void Try(Action read)
    {
        try
        {
            read();
        }
        catch (LawFault fault)
        {
            Faults.Add($"{_name} line {fault.Line}: {fault.Message}");
        }
        catch (YamlException fault)
        {
            Faults.Add($"{_name} line {fault.Start.Line}: {fault.Message}");
        }
    }
}
