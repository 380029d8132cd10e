using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Simulation.Families;

/// <summary>One family, told by hand. All of them are invented.</summary>
public abstract class Story(Teller teller)
{
    protected Teller Teller => teller;

    protected Cast Cast => teller.Cast;

    protected DossierId Dossier { get; } = teller.NewDossier();

    protected Line Line => new(teller, Dossier);

    protected SignalId Signal { get; } = new(teller.NewId());

    public abstract IEnumerable<Chapter> Chapters();

    protected PersonId Somebody() => new(teller.NewId());

    protected DateOnly WorkingDay(int daysAgo) => Moment.At(teller.WorkingDaysAgo(daysAgo, 9)).Today;

    protected Happened Now => Happened.At(teller.Clock.GetUtcNow());

    protected Guid NewId() => teller.NewId();

    protected DateOnly Day(int daysAgo) => teller.Today.AddDays(-daysAgo);

    /// <summary>Somebody who is so old today, whatever day it is.</summary>
    protected BirthDate Aged(int years, int days) => BirthDate.On(teller.Today.AddYears(-years).AddDays(-days));

    protected static PersonRecorded Person(PersonId person, FamilyRole role, string? given, string? prefix, string? surname, BirthDate born) =>
        new() { Person = person, Role = role, Name = PersonName.Of(given, prefix, surname), Born = born };

    protected AuthorityRecorded Authority(PersonId parent, PersonId child, int daysAgo) =>
        new() { Parent = parent, Child = child, Held = true, Since = Day(daysAgo), Source = AuthoritySource.Said };

    protected StatementMade Observed(string text, string source, int workingDaysAgo, params PersonId[] about) => Statement(StatementKind.Observed, text, source, workingDaysAgo, about);

    protected StatementMade Thought(string text, string source, int workingDaysAgo, params PersonId[] about) => Statement(StatementKind.Thought, text, source, workingDaysAgo, about);

    protected StatementMade GoesWell(string text, string source, int workingDaysAgo, params PersonId[] about) => Statement(StatementKind.GoesWell, text, source, workingDaysAgo, about);

    protected StatementMade SaidBy(PersonId who, string text, string source, int workingDaysAgo, params PersonId[] about) =>
        Statement(StatementKind.Said, text, source, workingDaysAgo, about) with { SaidBy = who };

    protected StatementMade ChildSaid(PersonId child, string text, string source, int workingDaysAgo, params PersonId[] readableBy) =>
        Statement(StatementKind.Said, text, source, workingDaysAgo, [child]) with { SaidBy = child, Child = child, ReadableBy = readableBy };

    private StatementMade Statement(StatementKind kind, string text, string source, int workingDaysAgo, PersonId[] about) => new()
    {
        Statement = new(teller.NewId()),
        Signal = Signal,
        Kind = kind,
        Text = text,
        Source = source,
        On = new(Moment.At(teller.WorkingDaysAgo(workingDaysAgo, 9)).Today),
        About = about,
    };

    protected static ReportSignal ToVeiligThuis(string purpose) => new()
    {
        Signal = default,
        To = default,
        ToKind = OrganisationKind.VeiligThuis,
        ToTeam = default,
        Facts = [],
        Purpose = purpose,
        Ground = new("report-to-veilig-thuis"),
        Consent = Consent.Given,
        FamilyTold = true,
    };
}
