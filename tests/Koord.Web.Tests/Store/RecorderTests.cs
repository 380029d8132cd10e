using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Signals;
using Koord.Store;

namespace Koord.Web.Tests.Store;

public sealed class RecorderTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private static readonly PersonId Sterre = Facts.NewPerson();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_closed_dossier_and_one_that_does_not_exist_refuse_alike(Kind kind)
    {
        var house = await House.OnAsync(databases, kind);
        var (author, stranger) = ((await house.SideAsync()).Person(), (await house.SideAsync()).Person());
        var closed = await house.FoundAsync(author, Facts.Child(Sterre));

        var atClosed = await TryAsync(house, House.Press(closed, stranger));
        var atNothing = await TryAsync(house, House.Press(House.NewDossier(), stranger));

        Assert.Equal(Recorder.NotFound, atClosed.Refusal);
        Assert.Equal(atNothing.Refusal, atClosed.Refusal);
        Assert.Null(await house.OpenAsync(closed, stranger));
        Assert.Null(await house.OpenAsync(House.NewDossier(), stranger));
    }

    [Theory, OnBothDatabases]
    public async Task A_dossier_is_founded_once(Kind kind)
    {
        var house = await House.OnAsync(databases, kind);
        var author = (await house.SideAsync()).Person();
        var dossier = await house.FoundAsync(author, Facts.Child(Sterre));

        var again = await TryAsync(house, House.Press(dossier, author) with { Founds = true });

        Assert.Equal(Recorder.NotFound, again.Refusal);
        Assert.Single(await house.SeenAsync(dossier, author));
    }

    [Theory, OnBothDatabases]
    public async Task An_act_of_somebody_else_is_not_found(Kind kind)
    {
        var house = await House.OnAsync(databases, kind);
        var (author, stranger) = ((await house.SideAsync()).Person(), (await house.SideAsync()).Person());
        var act = House.Press(House.NewDossier(), author) with { Founds = true };
        await TryAsync(house, act);

        var stolen = await TryAsync(house, act with { Actor = stranger });

        Assert.Equal(Recorder.NotFound, stolen.Refusal);
    }

    [Theory, OnBothDatabases]
    public async Task What_was_recorded_is_read_as_it_was_recorded(Kind kind)
    {
        var house = await House.OnAsync(databases, kind);
        var author = (await house.SideAsync()).Person();
        var said = Facts.Said(Sterre, "Zó ‏مرحبا 🙂 ' \" \\ \n regel");

        var dossier = await house.FoundAsync(author, Facts.Child(Sterre), said);

        var read = await house.SeenAsync(dossier, author);
        Assert.Equal(["person-recorded.v1", "statement-made.v1"], read.Select(f => FactJson.NameOf(f.Event.GetType())));
        Assert.Equal(FactJson.Write(said, "meldcode"), FactJson.Write(read[1].Event, read[1].Ground));
        Assert.Equal((author.Account, author.Side, dossier, said.On), (read[1].Actor, read[1].By, read[1].Dossier, read[1].Happened));
    }

    [Theory, OnBothDatabases]
    public async Task Later_facts_are_later_even_when_the_clock_goes_back(Kind kind)
    {
        var house = await House.OnAsync(databases, kind);
        var author = (await house.SideAsync()).Person();
        var dossier = await house.FoundAsync(author, Facts.Child(Sterre), Facts.Said(Sterre, "een"));

        house.Clock.Pass(TimeSpan.FromHours(-1));
        await house.RecordAsync(dossier, author, Facts.Said(Sterre, "twee"), Facts.Said(Sterre, "drie"));

        var times = (await house.SeenAsync(dossier, author)).Select(f => f.At).ToList();
        Assert.Equal(4, times.Count);
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.First < pair.Second));
        Assert.Equal(House.Monday, times[0]);
    }

    [Theory, OnBothDatabases]
    public async Task A_double_send_is_one_act(Kind kind)
    {
        var house = await House.OnAsync(databases, kind);
        var author = (await house.SideAsync()).Person();
        var founds = House.Press(House.NewDossier(), author) with { Founds = true };
        var adds = House.Press(founds.Dossier, author);

        var founded = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => TryAsync(house, founds), Ct)));
        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => TryAsync(house, adds), Ct)));

        Assert.All(founded.Concat(added), r => Assert.Equal(founds.Dossier, r.Value.Dossier));
        Assert.Single(founded, r => r.Value.Facts.Count == 1);
        Assert.Single(added, r => r.Value.Facts.Count == 1);
        Assert.Equal(2, (await house.SeenAsync(founds.Dossier, author)).Count);
    }

    [Theory, OnBothDatabases]
    public async Task A_lost_race_is_decided_again_on_what_is_there_now(Kind kind)
    {
        var house = await House.OnAsync(databases, kind);
        var author = (await house.SideAsync()).Person();
        var dossier = await house.FoundAsync(author, Facts.Child(Sterre));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => house.Recorder.RecordAsync(House.Press(dossier, author), scene => new DossierEvent[] { Facts.Said(Sterre, $"{scene.Dossier.Facts.Count}") }, Ct), Ct)));

        var texts = (await house.SeenAsync(dossier, author)).Select(f => f.Event).OfType<StatementMade>().Select(s => s.Text.Value);
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8"], texts);
        Assert.Null((await house.VerifyAsync()).First);
    }

    [Theory, OnBothDatabases]
    public async Task An_act_that_was_cancelled_leaves_nothing_and_the_next_one_works(Kind kind)
    {
        var house = await House.OnAsync(databases, kind);
        var author = (await house.SideAsync()).Person();
        var dossier = await house.FoundAsync(author, Facts.Child(Sterre));
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => house.Recorder.RecordAsync(
            House.Press(dossier, author),
            _ =>
            {
                stop.Cancel();
                return new DossierEvent[] { Facts.Said(Sterre, "half") };
            },
            stop.Token));

        await house.RecordAsync(dossier, author, Facts.Said(Sterre, "heel"));
        Assert.Equal(2, (await house.SeenAsync(dossier, author)).Count);
    }

    private static Task<Result<Done>> TryAsync(House house, Act act) => house.Recorder.RecordAsync(act, _ => new DossierEvent[] { Facts.Said(Sterre, "x") }, Ct);
}
