using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Domain.Plan;
using Koord.Domain.Responsibility;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Koord.Web.Signals;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Dossiers;

/// <summary>The record of a family as one viewer sees it, now or as it was known at the end of a day.</summary>
[OnlyFor(Readers)]
public sealed class DossierModel(Reader reader, Acting acting, PossiblySame possibly, FirstRead firstRead, Organisations organisations, Accounts accounts, Words words) : DossierPage(reader, acting)
{
    /// <summary>So many facts stand on the page at once (own choice: some months of work).</summary>
    private const int Newest = 60;

    [BindProperty(Name = "dag", SupportsGet = true)]
    public int? Day { get; set; }

    [BindProperty(Name = "maand", SupportsGet = true)]
    public int? Month { get; set; }

    [BindProperty(Name = "jaar", SupportsGet = true)]
    public int? Year { get; set; }

    /// <summary>The room whose facts are shown.</summary>
    [BindProperty(Name = "kamer", SupportsGet = true)]
    public FactsRoom Room { get; set; }

    /// <summary>Also what is older than the newest.</summary>
    [BindProperty(Name = "alles", SupportsGet = true)]
    public bool Everything { get; set; }

    /// <summary>Rooms of which this viewer sees facts, with how many.</summary>
    public IReadOnlyList<(FactsRoom Room, int Count)> Rooms { get; private set; } = [];

    /// <summary>So many facts are older than those that are shown.</summary>
    public int Older { get; private set; }

    /// <summary>The day at the end of which the record is read; null: now.</summary>
    public DateOnly? AsOf { get; private set; }

    /// <summary>What is wrong with the day that was asked for: a key of Words.</summary>
    public string? Wrong { get; private set; }

    /// <summary>The viewer may see the dossier, but on that day it held nothing for them.</summary>
    public bool NothingThen { get; private set; }

    public Answers Answers { get; private set; } = new() { Next = [] };

    public IReadOnlyList<FactsOfDay> Days { get; private set; } = [];

    public FactNames Names { get; private set; } = new(new Dictionary<HolderId, string>(), new Dictionary<AccountId, Personal<string>>());

    public SameFamily Same { get; private set; } = SameFamily.Nobody;

    /// <summary>Null when there is no line yet.</summary>
    public Charts.Line? Line { get; private set; }

    public Actor Viewer => Acting.Actor;

    /// <summary>Whether talks took place is for the team.</summary>
    public bool KnowsOfTalks => View.Facts.Any(f => f.Why is Because.OnTheTeam);

    /// <summary>How many days ago, or never.</summary>
    public string Since(string key, DateOnly? day) =>
        day is not { } then ? words[key + (SeesAll ? "-never" : "-never-here")]
        : (AsOf ?? Today).DayNumber - then.DayNumber is var days and > 0 ? words.Count(key, days)
        : words[key + "-today"];

    /// <summary>False: another may know more, as another holds, or holds a line that this one is joined with.</summary>
    public bool SeesAll => Holds && Answers.Holders.Count == 1;

    /// <summary>How the record is headed: the children, as far as they are seen.</summary>
    public string Heading => NamesTogether.Of(People.Children.Select(c => c.Name.Value is { IsUnknown: false } name ? name.Given ?? name.Display : words["shell.name-unknown"]).Distinct());

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        AsOf = Asked();
        if (!await OpenAsync(ct, AsOf is { } day ? Moment.EndOf(day) : null))
        {
            return AsOf is null ? NotFound() : await NothingThenAsync(ct);
        }

        Answers = Answers.Of(View.Dossier, Viewer.Side, Acting.Law);
        Names = await FactNames.OfAsync(View.Dossier, organisations, accounts, ct);
        Days = FactsOfDay.Of(FactsToShow().Select(Shown), Around.Statements);
        Line = LineOfFamily.Of(View, Names, words, Acting.Law);
        Same = AsOf is null ? await possibly.OfAsync(View, Answers, ct) : SameFamily.Nobody;
        await firstRead.NoteAsync(View, ct);
        return Page();
    }

    /// <summary>The newest of the room that is looked at; a personal agreement stands in no list: it has a page of its own.</summary>
    private IEnumerable<SeenFact> FactsToShow()
    {
        var listed = View.Facts.Where(f => f.Fact.Event is not EscapePlanMade).ToList();
        Rooms = [(FactsRoom.All, listed.Count), .. listed.CountBy(f => FactsRooms.Of(f.Fact.Event)).OrderBy(r => r.Key).Select(r => (r.Key, r.Value))];
        var shown = Room is FactsRoom.All ? listed : listed.FindAll(f => FactsRooms.Of(f.Fact.Event) == Room);
        Older = Everything ? 0 : Math.Max(0, shown.Count - Newest);
        return shown.Skip(Older);
    }

    /// <summary>The same record, of another room or with what is older too.</summary>
    public string Here(FactsRoom room, bool everything = false)
    {
        string[] asked =
        [
            .. AsOf is { } day ? (string[])[$"dag={day.Day}&maand={day.Month}&jaar={day.Year}"] : [],
            .. room is FactsRoom.All ? (string[])[] : [$"kamer={room}"],
            .. everything ? (string[])["alles=true"] : [],
        ];
        return $"~/dossier/{Id}{(asked.Length > 0 ? "?" : "")}{string.Join('&', asked)}#feiten";
    }

    /// <summary>Whoever only recorded something here has no part in plan and help.</summary>
    public bool KnowsWhatGoesOn => View.Alone.KnowsWhatGoesOn;

    /// <summary>Whoever is asked to help reads it too.</summary>
    public bool ReadsPlan => KnowsWhatGoesOn || View.Dossier.Of<HelpAsked>().Any(h => h.Event.Of == Viewer.Side);

    /// <summary>Signals that the own organisation recorded here: what happens with them is its to decide.</summary>
    public IEnumerable<SignalId> OwnSignals =>
        View.Dossier.Of<SignalRecorded>().Where(s => s.Fact.By == Viewer.Side && s.Fact.Dossier == Id).Select(s => s.Event.Signal);

    /// <summary>Reports that the own organisation received here.</summary>
    public IEnumerable<Report> ReportsToUs =>
        Answers.Next.Where(r => r.Sent.To == Viewer.Side && View.Dossier.Of<SignalReported>().Any(s => s.Event == r.Sent && s.Fact.Dossier == Id)).DistinctBy(r => r.Sent.Signal);

    /// <summary>The own organisation is of a kind that can hold: only those record what a court ordered.</summary>
    public bool CanHold => Domain.Responsibility.CanHold.AtAll(Acting.Law, Viewer.Kind, Today);

    /// <summary>The line has begun, as far as is known here: who only helps may not know who holds.</summary>
    public bool HolderIsKnown => WhoHolds.Of(View.Dossier).Now is not null;

    /// <summary>Knows what goes on with the family for the organisation that holds.</summary>
    public bool Holds => KnowsWhatGoesOn && WhoHolds.Of(View.Dossier).Now?.By == Viewer.Side;

    /// <summary>Reports of which clocks run at the own organisation: it decides on them.</summary>
    public IEnumerable<SignalId> ToDecide => KnowsWhatGoesOn
        ? View.Dossier.Of<ClocksStarted>().Where(c => c.Fact.By == Viewer.Side && c.Fact.Dossier == Id).Select(c => c.Event.Signal).Distinct()
        : [];

    private FactShown Shown(SeenFact seen) => new(
        seen.Fact, Around, Names, seen.Why,
        Reword: MayReword(seen.Fact) ? $"~/dossier/{Id}/woorden/{seen.Fact.Id}" : null,
        Counted: FactShown.StartsTerms(seen.Fact) ? $"~/dossier/{Id}/termijn/{seen.Fact.Id}" : null);

    private bool MayReword(Recorded fact) => AsOf is null && fact.Event is StatementMade && fact.Actor == Viewer.Account && fact.Dossier == Id;

    private Around Around => field ??= new(View.Dossier);

    private async Task<IActionResult> NothingThenAsync(CancellationToken ct)
    {
        NothingThen = await OpenAsync(ct);
        return NothingThen ? Page() : NotFound();
    }

    private DateOnly? Asked()
    {
        var typed = new TypedDate { Day = Text("dag", Day), Month = Text("maand", Month), Year = Text("jaar", Year) };
        Wrong = typed.Wrong ?? (typed.Value > Today ? "dossier.as-of-future" : null);
        return Wrong is null ? typed.Value : null;
    }

    /// <summary>What was typed, also when it is no number.</summary>
    private string? Text(string box, int? read) =>
        read?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ModelState[box]?.AttemptedValue;
}
