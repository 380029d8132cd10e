using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Signals;

/// <summary>What every page about one signal is given.</summary>
public sealed class SignalRoom(Reader reader, Recorder recorder, LawBook law, Organisations organisations, Accounts accounts, CurrentActor current, Words words)
{
    public Reader Reader => reader;

    public Recorder Recorder => recorder;

    public LawBook Law => law;

    public Organisations Organisations => organisations;

    public Accounts Accounts => accounts;

    public CurrentActor Current => current;

    public Words Words => words;
}

/// <summary>A page about one signal in one dossier: what the viewer does not see is not there.</summary>
public abstract class SignalPage(SignalRoom room) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public DossierId Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Signal { get; set; }

    public View View { get; private set; } = null!; // set by OpenAsync before anything is shown

    public FactNames Names { get; private set; } = null!; // as View

    public SignalId Which => new(Signal);

    public Reports Reports => View.Dossier.Fold(Reports.None, (r, f) => r.After(f));

    protected SignalRoom Room => room;

    protected Actor Actor => room.Current.Required;

    /// <summary>False: nothing is there for this viewer.</summary>
    protected async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await room.Reader.OpenAsync(Id, Actor, Purpose.Work, null, ct) is not { } view)
        {
            return false;
        }

        View = view;
        Names = await FactNames.OfAsync(view.Dossier, room.Organisations, room.Accounts, ct);
        return true;
    }

    /// <summary>Records one act where the signal stands: a family's line may span more dossiers than the one in the address.</summary>
    protected Task<Result<Done>> RecordAsync(DossierId where, Func<Scene, Result<IReadOnlyList<DossierEvent>>> decide, CancellationToken ct) =>
        room.Recorder.RecordAsync(new Act { Dossier = where, Actor = Actor, Id = Press, Ground = room.Law.RecordingGround(Actor, View.Now.Today) }, decide, ct);

    protected void Need(string field, bool given, string key)
    {
        if (!given && !ModelState.Keys.Any(k => k.StartsWith(field, StringComparison.Ordinal) && ModelState[k]!.Errors.Count > 0))
        {
            ModelState.AddModelError(field, room.Words[key]);
        }
    }

    public FactShown Shown(SeenFact seen) => new(seen.Fact, Around, Names, seen.Why);

    protected Around Around => field ??= new(View.Dossier);

    /// <summary>What was recorded of this signal itself; null when it is not seen.</summary>
    public SignalRecorded? Recorded => View.Dossier.Of<SignalRecorded>().Select(s => s.Event).FirstOrDefault(s => s.Signal == Which);
}
