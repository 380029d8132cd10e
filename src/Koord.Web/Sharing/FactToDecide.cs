using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Layout;
using Koord.Web.Texts;

namespace Koord.Web.Sharing;

/// <summary>One fact and all that bears on whether one family member reads it.</summary>
public sealed record FactToDecide
{
    public required Recorded Fact { get; init; }

    /// <summary>Recorded by the viewer's own organisation: deciding is its work.</summary>
    public required bool Own { get; init; }

    /// <summary>The law gives it to this person today; null: only a decision does.</summary>
    public required Because? ByLaw { get; init; }

    /// <summary>Why nobody here can open it, as a key of Words; null when it can be.</summary>
    public required string? Closed { get; init; }

    /// <summary>The last decision of the viewer's organisation; null: none yet.</summary>
    public required (Recorded Fact, FamilySightDecided Event)? Decided { get; init; }

    /// <summary>Nobody decided yet, or the last day of withholding has passed.</summary>
    public required bool Awaits { get; init; }

    /// <summary>The person reads something that is no longer so; this is what is.</summary>
    public required bool IsToldOtherwise { get; init; }

    /// <summary>What family members put beside it.</summary>
    public required IReadOnlyList<ViewAdded> Views { get; init; }

    /// <summary>All that can be decided for one person, in the order of recording.</summary>
    public static IReadOnlyList<FactToDecide> All(View view, PersonId person, AgesOfSay ages)
    {
        var people = view.Dossier.Fold(People.None, (p, f) => p.After(f));
        var decided = DecidedForFamily.Of(view.Dossier, view.Viewer.Side, person);
        var otherwise = ToldOtherwise.Of(view.Dossier, view.Viewer.Side).Where(t => t.Person == person).Select(t => t.Now.Id).ToHashSet();
        var secret = view.Dossier.Of<SharingDecided>().Where(s => s.Event.SourceKeptSecret).Select(s => s.Fact.By).ToHashSet();
        return
        [
            .. from fact in view.Dossier.Facts
               where UndecidedForFamily.CanBeOpened(fact) || IsWhatHappens(fact)
               select new FactToDecide
               {
                   Fact = fact,
                   People = people,
                   Own = fact.By == view.Viewer.Side,
                   ByLaw = MaySee.ByLaw(fact, person, people, ages, view.Now.Today),
                   Closed = WhyClosed(fact, person, secret),
                   Decided = decided.About(fact.Id),
                   IsToldOtherwise = otherwise.Contains(fact.Id),
                   Awaits = decided.Awaits(fact.Id, view.Now.Today),
                   Views = [.. view.Dossier.Of<ViewAdded>().Where(v => v.Event.Beside == fact.Id).Select(v => v.Event)],
               },
        ];
    }

    /// <summary>Who belongs to the family, to the viewer.</summary>
    public required People People { get; init; }

    /// <summary>How those are called who appear in it; colleagues by their organisation alone.</summary>
    public Naming Naming(IReadOnlyDictionary<HolderId, string> places, Words words, Dates dates) => new(
        side => places.GetValueOrDefault(side, ""), _ => "", persons => NamesTogether.Of(persons.Select(p => People.Find(p)?.Name.Value is { IsUnknown: false } name ? name.Display : words["shell.name-unknown"])), words, dates);

    /// <summary>Work of the viewer's organisation: its own facts, about which nobody decided, and what took the place of what it opened.</summary>
    public bool IsWork => Closed is null && (IsToldOtherwise || (Own && Awaits && !IsWhatHappens(Fact)));

    /// <summary>Told by choice: what became of a report.</summary>
    public static bool IsWhatHappens(Recorded fact) => fact.Event is SignalReported or SignalTakenUp or SignalLaidDown;

    private static string? WhyClosed(Recorded fact, PersonId person, HashSet<HolderId> secret) =>
        fact.Event is IReadByChoice { Chooser: { } chooser } words && chooser != person && !words.ReadableBy.Contains(person) ? "sharing.closed-child"
        : secret.Contains(fact.By) || (fact.Event is IStateOfReport report && secret.Contains(report.ReportedBy)) ? "sharing.closed-source"
        : null;
}
