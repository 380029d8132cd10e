using System.Globalization;
using Koord.Domain.Dossiers;
using Koord.Domain.Plan;
using Koord.Web.Access;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Plan;

/// <summary>Contact with the family, and apart from it what each child said.</summary>
[OnlyFor(Workers)]
public sealed class RecordContactModel(LineDoor door) : PlanPage(door)
{
    private TimeOnly? _time;

    [BindProperty]
    public TypedDate On { get; set; } = new();

    [BindProperty]
    public string? Time { get; set; }

    [BindProperty]
    public string? Where { get; set; }

    [BindProperty]
    public List<string> Seen { get; set; } = [];

    [BindProperty]
    public List<string> With { get; set; } = [];

    [BindProperty]
    public string? WhoElse { get; set; }

    [BindProperty]
    public string? Observed { get; set; }

    [BindProperty]
    public string? Said { get; set; }

    [BindProperty]
    public string? Thought { get; set; }

    /// <summary>By child.</summary>
    [BindProperty(Name = nameof(Talks))]
    public Dictionary<string, TypedTalk> Talks { get; set; } = [];

    public static IReadOnlyList<Choice> Places { get; } =
        [.. Enum.GetValues<ContactPlace>().Select(p => new Choice(p.ToString(), "plan.place-" + p.ToString().ToLowerInvariant()))];

    /// <summary>Empty for who may not know when there was contact.</summary>
    public IReadOnlyList<LastContact> Last => field ??= KnowsWhatGoesOn ? LastContact.Of(View.Dossier) : [];

    /// <summary>What children said and this viewer may read, newest first, with whether something was done with it.</summary>
    public IReadOnlyList<(Recorded Fact, ChildSpoken Talk, bool Done)> Heard => field ??=
    [
        .. from said in View.Dossier.Of<ChildSpoken>().Reverse()
           where said.Event.Words is not null
           select (said.Fact, said.Event, View.Dossier.Of<DoneWithWords>().Any(d => d.Event.Talk == said.Event.Talk)),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return NotFound();
        }

        On = TypedDate.Of(Today);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await ReadAsync(ct))
        {
            return NotFound();
        }

        Need(nameof(On), On.Value is not null, "plan.contact-on-needed");
        Need(nameof(Time), string.IsNullOrWhiteSpace(Time) || ReadsTime(), "plan.time-unclear");
        Need(nameof(Where), Places.Any(p => p.Value == Where), "plan.place-needed");
        var contact = Contact();
        Need(nameof(Seen), contact.About.Count > 0 || !Talks.Values.Any(t => t.Spoken) || string.IsNullOrWhiteSpace(WhoElse + Observed + Said + Thought), "plan.texts-with-nobody");
        return await RecordAsync(new RecordContact { Contact = contact, Spoken = [.. Spoken(contact)] }.Decide, FieldOf, ct);
    }

    public string DaysSince(DateOnly? day) => day is not { } then ? Say["plan.never-here"]
        : then == Today ? Say["plan.today"]
        : Say.Count("plan.days-ago", Today.DayNumber - then.DayNumber);

    private ContactHad Contact() => new()
    {
        Contact = new(ActId.For("contact")),
        On = new(On.Value ?? default, _time),
        Where = Enum.TryParse<ContactPlace>(Where, out var place) ? place : default,
        Seen = Chosen(Seen, Young),
        With = Chosen(With, Grown),
        WhoElse = Personal.Text(WhoElse),
        Observed = Personal.Text(Observed),
        Said = Personal.Text(Said),
        Thought = Personal.Text(Thought),
    };

    private IEnumerable<ChildSpoken> Spoken(ContactHad contact) =>
        from child in Young
        let talk = Talks[child.Person.ToString()]
        where talk.Spoken
        select new ChildSpoken
        {
            Talk = new(ActId.For($"talk {child.Person}")),
            Child = child.Person,
            Contact = contact.About.Count > 0 ? contact.Contact : null,
            On = contact.On,
            Alone = talk.WasAlone,
            Number = talk.Value,
            Words = Personal.Text(talk.Words),
            ReadableBy = Chosen(talk.Readers, Grown),
        };

    private bool ReadsTime()
    {
        var reads = TimeOnly.TryParseExact(Time!.Trim().Replace('.', ':'), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time); // asked of what was typed
        _time = reads ? time : null;
        return reads;
    }

    private static string FieldOf(Refusal refusal) => refusal.Code switch
    {
        "with-nobody" => nameof(Seen),
        "contact-in-the-future" or "contact-before-birth" => nameof(On),
        "not-seen-from-afar" => nameof(Seen),
        _ => "",
    };

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        if (!await OpenAsync(ct))
        {
            return false;
        }

        Talks = TypedTalk.Of(Young.Select(c => c.Person.ToString()), Talks);
        return true;
    }
}
