using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Plan;
using Koord.Domain.Sharing;
using Koord.Tests.Sharing;
using Persons = Koord.Tests.Sharing.Family;

namespace Koord.Tests.Plan;

/// <summary>Sterre and her parents, with whom Tim of the local team works; Ria leads his team, and a care provider can help.</summary>
internal sealed class Folk
{
    public static readonly HolderId Local = new(3);
    public static readonly HolderId Care = new(5);
    public static readonly TeamId Team = new(30);
    public static readonly TeamId Front = new(50);
    public static readonly HelpId Help = new(new Guid(31, 0, 0, new byte[8]));
    public static readonly Actor Tim = Of(1, Local, OrganisationKind.LocalTeam, Team, Roles.Professional);
    public static readonly Actor Ria = Of(2, Local, OrganisationKind.LocalTeam, Team, Roles.TeamLead);
    public static readonly Actor Bas = Of(3, Local, OrganisationKind.LocalTeam, new(31), Roles.Professional);
    public static readonly Actor Cor = Of(5, Care, OrganisationKind.CareProvider, Front, Roles.Professional | Roles.DutyRoster);
    public static readonly Actor Mother = new() { Account = new(9), Side = Persons.MotherKeys, Roles = Roles.FamilyMember };

    private readonly HeldFile _file = new();
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public Folk()
    {
        Happens(Ria, new CameInAt { Organisation = Local, Team = Team, FromElsewhere = false });
        Happens(Ria, Persons.Sterre(new(2018, 5, 6)), Persons.Person(Persons.Mother, FamilyRole.Parent), Persons.Person(Persons.Father, FamilyRole.Parent));
        Happens(Ria, new PutOnTeam { Account = Tim.Account, Organisation = Local, Team = Team, Why = "kent het gezin" });
    }

    public DateOnly Today => Moment.At(_now).Today;

    public void Pass(int days) => _now = _now.AddDays(days);

    public void Happens(Actor by, params DossierEvent[] events)
    {
        foreach (var happened in events)
        {
            _now = _now.AddSeconds(1);
            _file.Record(by, happened, _now);
        }
    }

    public Scene SeenBy(Actor actor) => _file.Scene(new() { Viewer = actor, Purpose = actor.Kind is null ? Purpose.Family : Purpose.Work, Now = Moment.At(_now.AddSeconds(1)), AsOf = DateTimeOffset.MaxValue, Ages = new(12, 16) });

    /// <summary>Decides, and it happened when there was no no.</summary>
    public Refusal? Does(Actor by, Func<Scene, Result<IReadOnlyList<DossierEvent>>> decide)
    {
        var result = decide(SeenBy(by));
        Happens(by, [.. result.Refusal is null ? result.Value : []]);
        return result.Refusal;
    }

    private static Actor Of(long account, HolderId side, OrganisationKind kind, TeamId team, Roles roles) =>
        new() { Account = new(account), Side = side, Kind = kind, Team = team, Roles = roles };
}
