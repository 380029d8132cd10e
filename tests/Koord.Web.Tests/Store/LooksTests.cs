using System.Data.Common;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;

namespace Koord.Web.Tests.Store;

public sealed class LooksTests(Templates templates) : IAsyncLifetime
{
    private static readonly PersonId Sterre = Facts.NewPerson();
    private readonly FreshDatabases _databases = new(templates);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _databases.DisposeAsync();

    [Theory, OnBothDatabases]
    public async Task No_look_stored_no_view(Kind kind)
    {
        var house = await House.OnAsync(_databases, kind);
        var author = (await house.SideAsync()).Person();
        var dossier = await house.FoundAsync(author, Facts.Child(Sterre));
        await house.TamperAsync(kind, kind == Kind.Sqlite
            ? "create trigger no_look before insert on look begin select raise(abort, 'full'); end"
            : "revoke insert on look from koord_app");

        await Assert.ThrowsAnyAsync<DbException>(() => house.OpenAsync(dossier, author));

        await house.TamperAsync(kind, kind == Kind.Sqlite ? "drop trigger no_look" : "grant insert on look to koord_app");
        Assert.NotNull(await house.OpenAsync(dossier, author));
        Assert.Equal(1, await house.CountAsync(author.Side, "select count(*) from look"));
    }

    [Theory, OnBothDatabases]
    public async Task Who_sees_nothing_leaves_no_look(Kind kind)
    {
        var house = await House.OnAsync(_databases, kind);
        var author = (await house.SideAsync()).Person();
        var dossier = await house.FoundAsync(author, Facts.Child(Sterre));

        Assert.Null(await house.OpenAsync(dossier, (await house.SideAsync()).Person()));

        Assert.Equal(0, await house.CountAsync(author.Side, "select count(*) from look"));
    }

    [Theory, OnBothDatabases]
    public async Task A_joined_dossier_that_stays_closed_is_not_looked_at(Kind kind)
    {
        var house = await House.OnAsync(_databases, kind);
        var (here, there) = ((await house.SideAsync()).Person(), (await house.SideAsync()).Person());
        var (mine, theirs, open) = (await house.FoundAsync(here, Facts.Child(Sterre)), await house.FoundAsync(there, Facts.Child(Sterre)), await house.FoundAsync(here, Facts.Child(Sterre)));
        await house.RecordAsync(mine, here, new FamiliesJoined { With = theirs, Because = "zelfde adres" }, new FamiliesJoined { With = open, Because = "zelfde kind" });

        var view = await house.OpenAsync(mine, here);

        Assert.Equal([mine, open], view!.Facts.Select(f => f.Fact.Dossier).Distinct().OrderBy(d => d == open)); // not null: it is the author's own
        Assert.Equal(0, await house.CountAsync(here.Side, "select count(*) from look where dossier=$1", theirs.Number));
        Assert.Equal(2, await house.CountAsync(here.Side, "select count(*) from look"));
    }

    [Theory, OnBothDatabases]
    public async Task Two_nodes_look_at_the_same_instant(Kind kind)
    {
        var house = await House.OnAsync(_databases, kind);
        var other = await House.OnAsync(_databases, kind);
        var author = (await house.SideAsync()).Person();
        var dossier = await house.FoundAsync(author, Facts.Child(Sterre));

        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => (i % 2 == 0 ? house : other).OpenAsync(dossier, author), Ct)));

        Assert.Equal(16, await house.CountAsync(author.Side, "select count(*) from look"));
    }

    [Theory, OnBothDatabases]
    public async Task A_viewer_learns_of_looks_of_those_whose_facts_they_see_and_of_no_relative(Kind kind)
    {
        var house = await House.OnAsync(_databases, kind);
        var (school, police) = (await house.SideAsync(), await house.SideAsync(OrganisationKind.Police));
        var (teacher, officer) = (school.Person(), police.Person());
        var (milou, daan) = (await FamilyMemberAsync(house), await FamilyMemberAsync(house));
        var dossier = await house.FoundAsync(
            teacher, Facts.Child(Sterre), Facts.Parent(milou.Person), Facts.Parent(daan.Person), Facts.Reported(Facts.NewSignal(), officer, school.Holder));
        await house.RecordAsync(dossier, teacher, Facts.Invited(milou.Person, milou.Actor.Side), Facts.Invited(daan.Person, daan.Actor.Side));
        Actor[] viewers = [teacher, officer, milou.Actor, daan.Actor];
        foreach (var viewer in viewers)
        {
            Assert.NotNull(await house.OpenAsync(dossier, viewer, PurposeOf(viewer)));
        }

        var sides = new List<HolderId[]>();
        foreach (var viewer in viewers)
        {
            var view = await house.OpenAsync(dossier, viewer, PurposeOf(viewer));
            sides.Add([.. (await house.Looks.AtAsync(view!, Ct)).Select(l => l.Side).Distinct().OrderBy(s => s != school.Holder)]); // not null: asserted above
        }

        Assert.Equal([school.Holder], sides[0]);
        Assert.Equal([police.Holder], sides[1]); // a reporter learns no more there than the state of the report
        Assert.Equal([school.Holder], sides[2]);
        Assert.Equal([school.Holder], sides[3]);
    }

    private static Purpose PurposeOf(Actor viewer) => viewer.Is(Roles.FamilyMember) ? Purpose.Family : Purpose.Work;

    private static async Task<(PersonId Person, Actor Actor)> FamilyMemberAsync(House house) =>
        (Facts.NewPerson(), new Actor { Account = new(Koord.Store.RandomNumber.Next()), Side = await house.FamilyAsync(), Roles = Roles.FamilyMember });
}
