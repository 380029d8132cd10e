using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;

namespace Koord.Web.Tests.Store;

/// <summary>To share is to give a key; to erase is to drop it.</summary>
public sealed class KeysTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private static readonly PersonId Sterre = Facts.NewPerson();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_fact_is_given_to_its_parties_and_to_nobody_else(Kind kind)
    {
        var house = await House.OnAsync(databases, kind);
        var (school, veiligThuis, police) = (await house.SideAsync(), await house.SideAsync(OrganisationKind.VeiligThuis), await house.SideAsync(OrganisationKind.Police));
        var teacher = school.Person();

        var dossier = await house.FoundAsync(teacher, Facts.Said(Sterre, "blauwe plek"), Facts.Reported(Facts.NewSignal(), teacher, veiligThuis.Holder));

        Assert.Equal(2, await KeysAsync(house, dossier, school));
        Assert.Equal(1, await KeysAsync(house, dossier, veiligThuis));
        Assert.Equal(0, await KeysAsync(house, dossier, police));
        Assert.Empty(await house.SeenAsync(dossier, police.Person(Roles.DutyRoster)));
    }

    [Theory, OnBothDatabases]
    public async Task Sharing_gives_exactly_the_named_facts(Kind kind)
    {
        var house = await House.OnAsync(databases, kind);
        var (school, veiligThuis) = (await house.SideAsync(), await house.SideAsync(OrganisationKind.VeiligThuis));
        var (teacher, onDuty) = (school.Person(), veiligThuis.Person(Roles.DutyRoster));
        var dossier = await house.FoundAsync(teacher, Facts.Child(Sterre), Facts.Said(Sterre, "gedeeld"), Facts.Said(Sterre, "eigen"));
        var facts = await house.SeenAsync(dossier, teacher);

        await house.RecordAsync(dossier, teacher, Facts.Shared(veiligThuis.Holder, facts[1].Id), Facts.CameIn(veiligThuis, fromElsewhere: true));

        var seen = await house.SeenAsync(dossier, onDuty, Purpose.Duty);
        Assert.Equal([facts[1].Id], seen.Where(f => f.Event is not SharingDecided).Select(f => f.Id));
        Assert.Equal(2, await KeysAsync(house, dossier, veiligThuis));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_given_later_was_not_known_before(Kind kind)
    {
        var house = await House.OnAsync(databases, kind);
        var (school, veiligThuis) = (await house.SideAsync(), await house.SideAsync(OrganisationKind.VeiligThuis));
        var (teacher, onDuty) = (school.Person(), veiligThuis.Person(Roles.DutyRoster));
        var dossier = await house.FoundAsync(teacher, Facts.Said(Sterre, "gedeeld"));
        var facts = await house.SeenAsync(dossier, teacher);
        house.Clock.Pass(TimeSpan.FromDays(2));

        await house.RecordAsync(dossier, teacher, Facts.Shared(veiligThuis.Holder, facts[0].Id), Facts.CameIn(veiligThuis, fromElsewhere: true));

        Assert.Null(await house.OpenAsync(dossier, onDuty, Purpose.Duty, House.Monday.AddDays(1)));
        Assert.NotNull(await house.OpenAsync(dossier, teacher, Purpose.Work, House.Monday.AddDays(1)));
        Assert.Equal(2, (await house.SeenAsync(dossier, onDuty, Purpose.Duty)).Count);
    }

    [Theory, OnBothDatabases]
    public async Task A_view_beside_a_rewording_reaches_whoever_has_the_rewording(Kind kind)
    {
        var house = await House.OnAsync(databases, kind);
        var (school, veiligThuis) = (await house.SideAsync(), await house.SideAsync(OrganisationKind.VeiligThuis));
        var teacher = school.Person();
        var said = Facts.Said(Sterre, "eerst");
        var dossier = await house.FoundAsync(teacher, Facts.Child(Sterre), said);
        var first = (await house.SeenAsync(dossier, teacher))[1];
        await house.RecordAsync(dossier, teacher, Facts.Shared(veiligThuis.Holder, first.Id), Facts.CameIn(veiligThuis, fromElsewhere: true));

        var reworded = await house.Recorder.RecordAsync(
            House.Press(dossier, teacher), new RewordStatement { Statement = said.Statement, Replaces = first.Id, Text = "beter", Why = "onduidelijk" }.Decide, Ct);
        var parent = (Person: Facts.NewPerson(), Holder: await house.FamilyAsync());
        var fact = reworded.Value.Facts[0].Id;
        await house.RecordAsync(
            dossier, teacher, Facts.Parent(parent.Person), Facts.Authority(parent.Person, Sterre), Facts.Invited(parent.Person, parent.Holder), Facts.Opened(parent.Person, parent.Holder, true, fact));
        var milou = new Actor { Account = new(RandomNumber.Next()), Side = parent.Holder, Roles = Roles.FamilyMember };
        var view = await house.Recorder.RecordAsync(House.Press(dossier, milou), new AddView(fact, "zo was het niet").Decide, Ct);

        Assert.Null(view.Refusal);
        Assert.Contains(await house.SeenAsync(dossier, veiligThuis.Person(Roles.DutyRoster), Purpose.Duty), f => f.Event is ViewAdded);
    }

    [Theory, OnBothDatabases]
    public async Task Erasing_one_file_leaves_what_others_received_and_a_whole_chain(Kind kind)
    {
        var house = await House.OnAsync(databases, kind);
        var (school, veiligThuis) = (await house.SideAsync(), await house.SideAsync(OrganisationKind.VeiligThuis));
        var (teacher, onDuty) = (school.Person(), veiligThuis.Person(Roles.DutyRoster));
        var dossier = await house.FoundAsync(teacher, Facts.Said(Sterre, "gedeeld"), Facts.Said(Sterre, "eigen"));
        var facts = await house.SeenAsync(dossier, teacher);
        await house.RecordAsync(dossier, teacher, Facts.Shared(veiligThuis.Holder, facts[0].Id), Facts.CameIn(veiligThuis, fromElsewhere: true));

        await using (var session = await house.Database.WriteAsync(school.Holder, Ct))
        {
            await session.RunAsync("delete from fact_key where holder=$1 and dossier=$2", Ct, school.Holder.Number, dossier.Number);
            await session.CommitAsync(Ct);
        }

        Assert.Empty(await house.SeenAsync(dossier, teacher));
        Assert.Contains(await house.SeenAsync(dossier, onDuty, Purpose.Duty), f => f.Id == facts[0].Id);
        Assert.Null((await house.VerifyAsync()).First);
    }

    private static Task<long> KeysAsync(House house, DossierId dossier, Side side) =>
        house.CountAsync(side.Holder, "select count(*) from fact_key where dossier=$1 and holder=$2", dossier.Number, side.Holder.Number);
}
