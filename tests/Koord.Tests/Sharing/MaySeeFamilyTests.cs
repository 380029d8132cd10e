using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;

namespace Koord.Tests.Sharing;

/// <summary>Every kind of family member against every kind of fact. The viewer holds the key in every cell; today is 2 March 2026.</summary>
public sealed class MaySeeFamilyTests
{
    private static readonly FactId Asked = new(1);
    private static readonly KeyHeld Key = new(People.Now.Instant.AddDays(-2), null);
    private static readonly HolderId ChildKeys = new(502);
    private static readonly HolderId FatherKeys = new(503);
    private static readonly HolderId AuntKeys = new(504);
    private static readonly DateOnly Seven = new(2018, 5, 6);

    /// <summary>
    /// M about me, C about my child, O opened by a decision, - nothing. Above the line of «by law» nobody decided, or somebody said no.
    /// mother: with authority; ended: whose authority ended; of-16: of a child of sixteen; of-?: of a child whose age is not known; aunt+: opened by decision, whoever she is.
    /// </summary>
    private const string Table =
        """
        kind                                        undecided  withheld  secret  father  ended  of-16  of-?  aunt  kid-11  mother  of-15  kid-12  kid-15  kid-16  aunt+
        koord-founded.v1                            -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        demo-begun.v1                               -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        demo-told.v1                                -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        person-recorded.v1                          -          -         -       -       -      -      -     -     -       C       C      M       M       M       O
        bsn-recorded.v1                             -          -         -       -       -      -      -     -     -       C       C      M       M       M       O
        authority-recorded.v1                       -          -         -       -       -      -      -     -     -       M       M      -       -       -       O
        place-recorded.v1                           -          -         -       -       -      -      -     -     -       -       -      -       -       -       -
        came-in-at.v1                               -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        put-on-team.v1                              -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        taken-off-team.v1                           -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        acquaintance-declared.v1                    -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        sharing-decided.v1                          -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        family-invited.v1                           M          M         M       -       M      M      M     -     -       M       M      -       -       -       O
        family-access-ended.v1                      -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        family-sight-decided.v1                     -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        families-joined.v1                          -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        families-parted.v1                          -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        emergency-sight-taken.v1                    -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        signal-recorded.v1                          -          -         -       -       -      -      -     -     -       C       C      M       M       M       O
        statement-made.v1                           -          -         -       -       -      -      -     -     -       C       C      M       M       M       O
        statement-made.v1 of the child              -          -         -       -       -      -      -     -     -       -       -      M       M       M       -
        statement-made.v1 of the child for mother   -          -         -       -       -      -      -     -     -       C       C      M       M       M       -
        statement-reworded.v1                       -          -         -       -       -      -      -     -     -       C       C      M       M       M       O
        statement-reworded.v1 of the child          -          -         -       -       -      -      -     -     -       -       -      M       M       M       -
        view-added.v1                               -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        signal-kept.v1                              -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        signal-consulted.v1                         -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        signal-reported.v1                          -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        signal-received.v1                          -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        signal-read.v1                              -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        signal-taken-up.v1                          -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        signal-answered.v1                          -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        signal-climbed.v1                           -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        signal-laid-down.v1                         -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        advice-asked.v1                             -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        advice-given.v1                             -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        signal-concluded.v1                         -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        safety-assessed.v1                          -          -         -       -       -      -      -     -     -       C       C      M       M       M       O
        clocks-started.v1                           -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        report-decided.v1                           -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        research-ended.v1                           -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        contact-had.v1                              -          -         -       -       -      -      -     -     -       M       M      -       -       -       O
        child-spoken.v1                             -          -         -       -       -      -      -     -     -       -       -      M       M       M       -
        child-spoken.v1 for mother                  -          -         -       -       -      -      -     -     -       C       C      M       M       M       -
        done-with-words.v1                          -          -         -       -       -      -      -     -     -       -       -      M       M       M       -
        child-not-spoken.v1                         -          -         -       -       -      -      -     -     -       -       -      M       M       M       -
        escape-plan-made.v1 of mother               -          -         -       -       M      M      M     -     -       M       M      -       -       -       -
        own-plan-offered.v1                         -          -         -       -       -      -      -     -     -       C       C      M       M       M       O
        plan-made.v1                                -          -         -       -       -      -      -     -     -       C       C      M       M       M       O
        step-planned.v1                             -          -         -       -       -      -      -     -     -       C       C      M       M       M       O
        step-taken.v1                               -          -         -       -       -      -      -     -     -       C       C      M       M       M       O
        help-asked.v1                               -          -         -       -       -      -      -     -     -       C       C      M       M       M       O
        help-went.v1                                -          -         -       -       -      -      -     -     -       C       C      M       M       M       O
        holding-passed.v1                           -          -         -       -       -      -      -     -     -       C       C      M       M       M       O
        holding-stays.v1                            -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        holder-named.v1                             -          -         -       -       -      -      -     -     -       C       C      M       M       M       O
        holder-awaited.v1                           -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        lead-chosen.v1                              -          -         -       -       -      -      -     -     -       C       C      M       M       M       O
        holding-offered.v1                          -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        offer-climbed.v1                            -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        holding-accepted.v1                         -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        holding-refused.v1                          -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        holding-withdrawn.v1                        -          -         -       -       -      -      -     -     -       -       -      -       -       -       O
        safety-checked.v1                           -          -         -       -       -      -      -     -     -       C       C      M       M       M       O
        line-closed.v1                              -          -         -       -       -      -      -     -     -       C       C      M       M       M       O
        """;

    private static readonly Dictionary<string, (HolderId Keys, SharingRules Rules)> Viewers = new()
    {
        ["undecided"] = (Family.MotherKeys, Rules(Seven)),
        ["withheld"] = (Family.MotherKeys, Rules(Seven, Decided(Family.Mother, true), Decided(Family.Mother, false, by: People.VeiligThuis))),
        ["secret"] = (Family.MotherKeys, Rules(Seven, Decided(Family.Mother, true, byLaw: false), (People.School, new(1), People.SharedWithVeiligThuis(true)))),
        ["father"] = (FatherKeys, Rules(Seven, Decided(Family.Father, true))),
        ["ended"] = (Family.MotherKeys, Rules(Seven, Decided(Family.Mother, true), Authority(false, People.Now.Today))),
        ["of-16"] = (Family.MotherKeys, Rules(new(2010, 3, 2), Decided(Family.Mother, true))),
        ["of-?"] = (Family.MotherKeys, Rules(null, Decided(Family.Mother, true))),
        ["aunt"] = (AuntKeys, Rules(Seven, Decided(Family.Aunt, true))),
        ["kid-11"] = (ChildKeys, Rules(new(2014, 3, 3), Decided(Family.Child, true))),
        ["mother"] = (Family.MotherKeys, Rules(Seven, Decided(Family.Mother, true))),
        ["of-15"] = (Family.MotherKeys, Rules(new(2010, 3, 3), Decided(Family.Mother, true))),
        ["kid-12"] = (ChildKeys, Rules(new(2014, 3, 2), Decided(Family.Child, true))),
        ["kid-15"] = (ChildKeys, Rules(new(2010, 3, 3), Decided(Family.Child, true))),
        ["kid-16"] = (ChildKeys, Rules(new(2010, 3, 2), Decided(Family.Child, true))),
        ["aunt+"] = (AuntKeys, Rules(Seven, Decided(Family.Aunt, true, byLaw: false))),
    };

    public static TheoryData<string, string, char> Cells => new(Grid.Cells(Table));

    [Theory, MemberData(nameof(Cells))]
    public void A_family_member_sees(string kind, string viewer, char expected)
    {
        var (keys, rules) = Viewers[viewer];

        Assert.Equal(expected, Grid.Letter(See(EveryKind.All[kind], keys, rules)));
    }

    [Fact]
    public void Every_kind_of_fact_and_every_viewer_has_its_cell() => EveryKind.StandsIn(Table, Viewers.Keys);

    [Fact]
    public void A_family_member_sees_nothing_for_any_other_purpose()
    {
        var seen = from viewer in Viewers.Values
                   from purpose in Enum.GetValues<Purpose>()
                   where purpose is not Purpose.Family
                   from kind in EveryKind.All.Values
                   where See(kind, viewer.Keys, viewer.Rules, purpose) is not null
                   select kind;

        Assert.Empty(seen);
    }

    [Fact]
    public void What_was_opened_by_law_and_by_decision_stays_open_by_decision()
    {
        var rules = Rules(Seven, Decided(Family.Aunt, true), Decided(Family.Aunt, true, byLaw: false, by: People.VeiligThuis));

        Assert.Equal(Because.OpenedToYou, See(EveryKind.All["signal-recorded.v1"], AuntKeys, rules));
    }

    [Fact]
    public void What_was_withheld_for_a_while_can_be_opened_by_the_same_organisation() =>
        Assert.Equal(Because.AboutYourChild, See(EveryKind.All["signal-recorded.v1"], Family.MotherKeys, Rules(Seven, Decided(Family.Mother, false), Decided(Family.Mother, true))));

    [Fact]
    public void What_one_recorded_oneself_is_ones_own()
    {
        var own = People.Fact(EveryKind.All["view-added.v1"], Family.MotherKeys, new(50), 1);

        Assert.Equal(Because.YouRecordedIt, MaySee.Fact(own, Key, Looking(Family.MotherKeys, Purpose.Family), Rules(Seven)));
    }

    [Theory]
    [InlineData("ended today", "2018-05-06 held, 2026-03-02 ended", false)]
    [InlineData("ends tomorrow", "2018-05-06 held, 2026-03-03 ended", true)]
    [InlineData("begins today", "2026-03-02 held", true)]
    [InlineData("begins tomorrow", "2026-03-03 held", false)]
    [InlineData("was given back", "2018-05-06 held, 2024-01-01 ended, 2025-01-01 held", true)]
    [InlineData("ended, and old news of it came in later", "2018-05-06 held, 2024-01-01 ended, 2019-01-01 held", false)]
    [InlineData("never was, as became known later", "2018-05-06 held, 2018-01-01 ended", false)]
    public void Authority_that(string how, string story, bool seen)
    {
        var told = story.Split(", ").Select(s => Authority(s.EndsWith("held", StringComparison.Ordinal), DateOnly.ParseExact(s[..10], "yyyy-MM-dd")));
        var rules = People.Rules([.. Persons(Seven), .. told, Decided(Family.Mother, true)]);

        Assert.True(seen == See(EveryKind.All["signal-recorded.v1"], Family.MotherKeys, rules) is not null, how);
    }

    private static SharingRules Rules(DateOnly? born, params (HolderId, AccountId, DossierEvent)[] more) =>
        People.Rules([.. Persons(born), Authority(true, new(2018, 5, 6)), .. more]);

    private static IEnumerable<(HolderId, AccountId, DossierEvent)> Persons(DateOnly? born) => ((DossierEvent[])
    [
        Family.Sterre(born),
        Family.Person(Family.Mother, FamilyRole.Parent),
        Family.Person(Family.Father, FamilyRole.Parent),
        Family.Person(Family.Aunt, FamilyRole.Other),
        Invited(Family.Mother, Family.MotherKeys),
        Invited(Family.Child, ChildKeys),
        Invited(Family.Father, FatherKeys),
        Invited(Family.Aunt, AuntKeys),
    ]).Select(e => (People.School, People.Teacher.Account, e));

    private static (HolderId, AccountId, DossierEvent) Authority(bool held, DateOnly since) => (People.School, People.Teacher.Account, Family.Authority(held, since));

    private static FamilyInvited Invited(PersonId person, HolderId keys) => new() { Person = person, Holder = keys, Gives = [], Contact = new(1), ContactHow = "op werkdagen" };

    private static (HolderId, AccountId, DossierEvent) Decided(PersonId person, bool opened, bool byLaw = true, HolderId? by = null) => (
        by ?? People.School,
        People.Teacher.Account,
        new FamilySightDecided { Person = person, Facts = [Asked], Opened = opened, ByLaw = byLaw, Receiver = HolderId.House });

    private static Because? See(DossierEvent happened, HolderId keys, SharingRules rules, Purpose purpose = Purpose.Family) =>
        MaySee.Fact(People.Fact(happened, People.School, People.Teacher.Account, Asked.Value), Key, Looking(keys, purpose), rules);

    private static Look Looking(HolderId keys, Purpose purpose) => People.Looking(People.Of(50, keys, null, Roles.FamilyMember) with { Kind = null }, purpose);
}
