using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;

namespace Koord.Tests.Sharing;

/// <summary>Every kind of professional against every kind of fact. The viewer's side holds the key in every cell: what is asked is whether this viewer may see.</summary>
public sealed class MaySeeProfessionalTests
{
    private static readonly KeyHeld Key = new(People.Now.Instant.AddDays(-2), null);
    private static readonly Actor Lead = People.Of(40, People.School, People.SchoolTeam, Roles.TeamLead);
    private static readonly Actor Colleague = People.Of(41, People.School, People.SchoolTeam, Roles.Professional);
    private static readonly Actor OnDuty = People.Of(42, People.VeiligThuis, People.RosterTeam, Roles.DutyRoster);
    private static readonly (HolderId, AccountId, DossierEvent) Shared = (People.School, People.Teacher.Account, People.SharedWithVeiligThuis(false));
    private static readonly (HolderId, AccountId, DossierEvent) AtSchool = (People.School, People.Teacher.Account, CameIn(People.School, People.SchoolTeam, false));
    private static readonly (HolderId, AccountId, DossierEvent) AtVeiligThuis = (People.School, People.Teacher.Account, CameIn(People.VeiligThuis, People.RosterTeam, true));

    /// <summary>Who sees nothing of any kind, whatever they say it is for.</summary>
    private static readonly Dictionary<string, (Actor Viewer, SharingRules Rules)> Forbidden = new()
    {
        ["a colleague who is not on the team"] = (Colleague, Rules()),
        ["a colleague who put himself on the team"] = (Colleague, Rules(People.Put(Colleague, Colleague.Account))),
        ["a colleague who was taken off the team"] = (Colleague, Rules(People.Put(Colleague, Lead.Account), (People.School, Lead.Account, new TakenOffTeam { Account = Colleague.Account, Why = "ander werk" }))),
        ["somebody put on the team by another organisation"] = (Colleague, Rules((People.VeiligThuis, OnDuty.Account, People.Put(Colleague, Lead.Account).Event))),
        ["the receiver's people who are not on duty"] = (OnDuty with { Roles = Roles.Professional }, Rules()),
        ["the duty roster of the team where it was recorded"] = (Lead with { Roles = Roles.DutyRoster }, Rules()),
        ["the duty roster of another team"] = (OnDuty with { Team = new(21) }, Rules()),
        ["the duty roster of the whole organisation"] = (OnDuty with { Team = null }, Rules()),
        ["the duty roster once somebody was named"] = (OnDuty, Rules(People.Put(OnDuty with { Account = new(43) }, OnDuty.Account))),
        ["the lead of another team"] = (Lead with { Team = new(11) }, Rules()),
        ["the lead of the receiver's other team"] = (Lead with { Side = People.VeiligThuis, Team = new(21) }, Rules()),
        ["the front desk"] = (Colleague with { Roles = Roles.FrontDesk }, Rules(People.Put(Colleague, Lead.Account))),
        ["the privacy officer"] = (Colleague with { Roles = Roles.PrivacyOfficer }, Rules(People.Put(Colleague, Lead.Account))),
        ["an administrator"] = (Colleague with { Roles = Roles.Administrator }, Rules(People.Put(Colleague, Lead.Account))),
        ["an administrator who works with families too"] = (People.Teacher with { Roles = Roles.Administrator | Roles.Professional }, Rules()),
        ["the author who knows the family in private"] = (People.Teacher, Rules(Knows(People.Teacher))),
        ["a colleague on the team who knows the family in private"] = (Colleague, Rules(People.Put(Colleague, Lead.Account), Knows(Colleague))),
        ["somebody on duty who knows the family in private"] = (OnDuty, Rules(Knows(OnDuty))),
        ["a lead who knows the family in private"] = (Lead, Rules(Knows(Lead))),
        ["the reporter who knows the family in private"] = (People.Officer, Rules(Knows(People.Officer))),
        ["a colleague of the reporter"] = (People.Officer with { Account = new(31) }, Rules()),
        ["an account of another organisation with the author's number"] = (People.Teacher with { Side = People.Police, Team = new(30) }, Rules()),
        ["somebody without any role"] = (People.Teacher with { Roles = Roles.None }, Rules()),
        ["a family member's keys in the hand of nobody invited"] = (People.Of(60, new(599), null, Roles.FamilyMember), Rules()),
    };

    /// <summary>
    /// Y recorded it, T on the team, D on duty, L leads the team, S state of the own report, E emergency, - nothing.
    /// The last two columns look for a place, signed in anew.
    /// </summary>
    private const string Allowed =
        """
        kind                                        author  team  duty  lead  reporter  emergency  author@place  team@place
        koord-founded.v1                            Y       T     D     L     -         E          -             -
        demo-begun.v1                               Y       T     D     L     -         E          -             -
        demo-told.v1                                Y       T     D     L     -         E          -             -
        person-recorded.v1                          Y       T     D     L     -         E          -             -
        bsn-recorded.v1                             Y       T     D     L     -         E          -             -
        authority-recorded.v1                       Y       T     D     L     -         E          -             -
        place-recorded.v1                           -       -     -     -     -         -          Y             T
        came-in-at.v1                               Y       T     D     L     -         E          -             -
        put-on-team.v1                              Y       T     D     L     -         E          -             -
        taken-off-team.v1                           Y       T     D     L     -         E          -             -
        acquaintance-declared.v1                    Y       T     D     L     -         E          -             -
        sharing-decided.v1                          Y       T     D     L     -         E          -             -
        family-invited.v1                           Y       T     D     L     -         E          -             -
        family-access-ended.v1                      Y       T     D     L     -         E          -             -
        family-sight-decided.v1                     Y       T     D     L     -         E          -             -
        families-joined.v1                          Y       T     D     L     -         E          -             -
        families-parted.v1                          Y       T     D     L     -         E          -             -
        emergency-sight-taken.v1                    Y       T     D     L     -         E          -             -
        signal-recorded.v1                          Y       T     D     L     -         E          -             -
        statement-made.v1                           Y       T     D     L     -         E          -             -
        statement-made.v1 of the child              Y       T     D     -     -         -          -             -
        statement-made.v1 of the child for mother   Y       T     D     -     -         -          -             -
        statement-reworded.v1                       Y       T     D     L     -         E          -             -
        statement-reworded.v1 of the child          Y       T     D     -     -         -          -             -
        view-added.v1                               Y       T     D     L     -         E          -             -
        signal-kept.v1                              Y       T     D     L     -         E          -             -
        signal-consulted.v1                         Y       T     D     L     -         E          -             -
        signal-reported.v1                          Y       T     D     L     S         E          -             -
        signal-received.v1                          Y       T     D     L     S         E          -             -
        signal-read.v1                              Y       T     D     L     S         E          -             -
        signal-taken-up.v1                          Y       T     D     L     S         E          -             -
        signal-answered.v1                          Y       T     D     L     S         E          -             -
        signal-climbed.v1                           Y       T     D     L     S         E          -             -
        signal-laid-down.v1                         Y       T     D     L     S         E          -             -
        advice-asked.v1                             Y       T     D     L     S         E          -             -
        advice-given.v1                             Y       T     D     L     S         E          -             -
        signal-concluded.v1                         Y       T     D     L     S         E          -             -
        safety-assessed.v1                          Y       T     D     L     -         E          -             -
        clocks-started.v1                           Y       T     D     L     -         E          -             -
        report-decided.v1                           Y       T     D     L     -         E          -             -
        research-ended.v1                           Y       T     D     L     -         E          -             -
        contact-had.v1                              Y       T     D     L     -         E          -             -
        child-spoken.v1                             Y       T     D     -     -         -          -             -
        child-spoken.v1 for mother                  Y       T     D     -     -         -          -             -
        done-with-words.v1                          Y       T     D     -     -         -          -             -
        child-not-spoken.v1                         Y       T     D     -     -         -          -             -
        escape-plan-made.v1 of mother               Y       T     D     -     -         -          -             -
        own-plan-offered.v1                         Y       T     D     L     -         E          -             -
        plan-made.v1                                Y       T     D     L     -         E          -             -
        step-planned.v1                             Y       T     D     L     -         E          -             -
        step-taken.v1                               Y       T     D     L     -         E          -             -
        help-asked.v1                               Y       T     D     L     -         E          -             -
        help-went.v1                                Y       T     D     L     -         E          -             -
        holding-passed.v1                           Y       T     D     L     -         E          -             -
        holding-stays.v1                            Y       T     D     L     -         E          -             -
        holder-named.v1                             Y       T     D     L     -         E          -             -
        holder-awaited.v1                           Y       T     D     L     -         E          -             -
        lead-chosen.v1                              Y       T     D     L     -         E          -             -
        holding-offered.v1                          Y       T     D     L     -         E          -             -
        offer-climbed.v1                            Y       T     D     L     -         E          -             -
        holding-accepted.v1                         Y       T     D     L     -         E          -             -
        holding-refused.v1                          Y       T     D     L     -         E          -             -
        holding-withdrawn.v1                        Y       T     D     L     -         E          -             -
        safety-checked.v1                           Y       T     D     L     -         E          -             -
        line-closed.v1                              Y       T     D     L     -         E          -             -
        """;

    private static readonly Dictionary<string, (Actor Viewer, Purpose Purpose, SharingRules Rules)> Viewers = new()
    {
        ["author"] = (People.Teacher, Purpose.Work, Rules()),
        ["team"] = (Colleague, Purpose.Work, Rules(People.Put(Colleague, Lead.Account))),
        ["duty"] = (OnDuty, Purpose.Duty, Rules()),
        ["lead"] = (Lead, Purpose.Work, Rules()),
        ["reporter"] = (People.Officer, Purpose.Work, Rules()),
        ["emergency"] = (OnDuty with { Team = new(21) }, Purpose.Emergency, Rules(Emergency(OnDuty.Account, People.Now.Instant.AddMinutes(1)))),
        ["author@place"] = (People.Teacher, Purpose.Place, Rules()),
        ["team@place"] = (Colleague, Purpose.Place, Rules(People.Put(Colleague, Lead.Account))),
    };

    public static TheoryData<string> ForbiddenViewers => [.. Forbidden.Keys];

    public static TheoryData<string, string, char> Cells => new(Grid.Cells(Allowed));

    [Theory, MemberData(nameof(ForbiddenViewers))]
    public void Nothing_is_there_for(string viewer)
    {
        var (actor, rules) = Forbidden[viewer];

        var seen = from purpose in Enum.GetValues<Purpose>()
                   from kind in EveryKind.All
                   where See(kind.Value, actor, purpose, rules) is not null
                   select $"{kind.Key} for {purpose}";

        Assert.Empty(seen);
    }

    [Theory, MemberData(nameof(Cells))]
    public void A_professional_sees(string kind, string viewer, char expected)
    {
        var (actor, purpose, rules) = Viewers[viewer];

        Assert.Equal(expected, Grid.Letter(See(EveryKind.All[kind], actor, purpose, rules)));
    }

    [Fact]
    public void Every_kind_of_fact_and_every_viewer_has_its_cell() => EveryKind.StandsIn(Allowed, Viewers.Keys);

    [Theory]
    [InlineData("over", -1, 42)]
    [InlineData("ends this instant", 0, 42)]
    [InlineData("taken by a colleague", 60, 43)]
    public void An_emergency_look_is_nothing_when(string why, int secondsLeft, long takenBy)
    {
        var rules = Rules(Emergency(new(takenBy), People.Now.Instant.AddSeconds(secondsLeft)));

        Assert.True(See(EveryKind.All["signal-recorded.v1"], OnDuty with { Team = new(21) }, Purpose.Emergency, rules) is null, why);
    }

    [Fact]
    public void Duty_goes_on_when_somebody_only_put_himself_on_the_team() =>
        Assert.Equal(Because.OnDuty, See(EveryKind.All["signal-recorded.v1"], OnDuty, Purpose.Duty, Rules(People.Put(OnDuty, OnDuty.Account))));

    [Fact]
    public void Duty_goes_on_when_who_knows_the_family_was_put_on_the_team()
    {
        var acquaintance = OnDuty with { Account = new(43) };

        Assert.Equal(Because.OnDuty, See(EveryKind.All["signal-recorded.v1"], OnDuty, Purpose.Duty, Rules(Knows(acquaintance), People.Put(acquaintance, OnDuty.Account))));
    }

    [Fact]
    public void Who_works_for_the_whole_organisation_sees_what_they_recorded() =>
        Assert.Equal(Because.YouRecordedIt, See(EveryKind.All["signal-recorded.v1"], People.Teacher with { Team = null }, Purpose.Work, Rules()));

    [Theory]
    [InlineData(0, 0, null, true)]
    [InlineData(1, 0, null, false)]
    [InlineData(0, 1, null, false)]
    [InlineData(0, 0, 0, false)]
    [InlineData(0, 0, 1, true)]
    public void A_fact_is_seen_from_the_moment_it_was_recorded_and_known_until_the_key_ends(int recorded, int given, int? until, bool seen)
    {
        var at = People.Now.Instant;
        var fact = Fact(EveryKind.All["signal-recorded.v1"]) with { At = at.AddMicroseconds(recorded) };
        var key = new KeyHeld(at.AddMicroseconds(given), until is { } end ? at.AddMicroseconds(end) : null);

        Assert.Equal(seen, MaySee.Fact(fact, key, People.Looking(People.Teacher, Purpose.Work) with { AsOf = at }, Rules()) is not null);
    }

    private static SharingRules Rules(params (HolderId, AccountId, DossierEvent)[] more) => People.Rules([AtSchool, Shared, AtVeiligThuis, .. more]);

    private static Because? See(DossierEvent happened, Actor viewer, Purpose purpose, SharingRules rules) => MaySee.Fact(Fact(happened), Key, People.Looking(viewer, purpose), rules);

    private static Recorded Fact(DossierEvent happened) => People.Fact(happened, People.School, People.Teacher.Account, 1);

    private static CameInAt CameIn(HolderId organisation, TeamId team, bool fromElsewhere) => new() { Organisation = organisation, Team = team, FromElsewhere = fromElsewhere };

    private static (HolderId, AccountId, DossierEvent) Knows(Actor viewer) => (viewer.Side, viewer.Account, new AcquaintanceDeclared { Account = viewer.Account });

    private static (HolderId, AccountId, DossierEvent) Emergency(AccountId account, DateTimeOffset until) => (People.VeiligThuis, account, new EmergencySightTaken
    {
        Account = account,
        Receiver = People.VeiligThuis,
        Child = Family.Child,
        Because = "nu",
        Gives = [new(1)],
        Until = until,
    });
}
