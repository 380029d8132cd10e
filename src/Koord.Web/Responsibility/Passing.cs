using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Judgements;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Web.Responsibility;

/// <summary>What can pass to who takes over, in parts that somebody can choose from. Places never do.</summary>
public static class Passing
{
    public const string People = "people";
    public const string Worries = "worries";
    public const string Work = "work";
    public const string Words = "words";

    /// <summary>In the order of the form.</summary>
    public static IReadOnlyList<string> Parts { get; } = [People, Worries, Work, Words];

    /// <summary>Goes along by choice, never by default: what a child said, and a plan to come away safely.</summary>
    public static IReadOnlyList<string> ByChoice { get; } = [Words];

    /// <summary>The chosen parts of the file: also what others reported, which became part of it; what is only lent is not passed on by the door.</summary>
    /// <param name="dossier">As the giver sees it.</param>
    /// <param name="parts">Chosen.</param>
    /// <param name="receiverMayUseBsn">By law, today.</param>
    public static IReadOnlyList<FactId> Facts(Dossier dossier, IReadOnlyCollection<string> parts, bool receiverMayUseBsn) =>
        [.. dossier.Facts.Where(f => PartOf(f, receiverMayUseBsn) is { } part && parts.Contains(part)).Select(f => f.Id)];

    private static string? PartOf(Recorded fact, bool receiverMayUseBsn) => fact.Event switch
    {
        IPlace => null,
        IReadByChoice { Chooser: not null } => Words,
        PersonRecorded or AuthorityRecorded => People,
        BsnRecorded => receiverMayUseBsn ? People : null,
        SignalRecorded or StatementMade or StatementReworded or ViewAdded => Worries,
        ReportDecided or ResearchEnded or IAbout => Work,
        _ => null,
    };
}
