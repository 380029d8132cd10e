using System.Security.Cryptography;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Koord.Web.Tests.Store;

/// <summary>A file of five facts between two whole ones is tampered with by somebody who may do anything with the tables but has no master key.</summary>
public sealed class VerificationTests(Templates templates) : IAsyncLifetime
{
    private static readonly PersonId Sterre = Facts.NewPerson();
    private readonly FreshDatabases _databases = new(templates);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What is done to the tables, and which fact is named with what.</summary>
    public static TheoryData<string, int, Fault> Tampered => new()
    {
        { "update fact set sealed=(select sealed from fact where dossier={d} and seq=4) where dossier={d} and seq=3", 3, Fault.Changed },
        { "update fact set hash=previous where dossier={d} and seq=2", 2, Fault.Changed },
        { "update fact set previous=hash where dossier={d} and seq=2", 2, Fault.Changed },
        { "update fact set happened='2026-03-01' where dossier={d} and seq=1", 1, Fault.Changed },
        { "update fact set recorded=recorded+1 where dossier={d} and seq=5", 5, Fault.Changed },
        { "update fact set actor=actor+1 where dossier={d} and seq=4", 4, Fault.Changed },
        { "update fact set organisation=organisation+1 where dossier={d} and seq=4", 4, Fault.Changed },
        { "delete from fact where dossier={d} and seq=3", 3, Fault.Missing },
        { "delete from fact where dossier={d} and seq=1", 1, Fault.Missing },
        { "delete from fact where dossier={d} and seq=5", 5, Fault.Missing },
        { "delete from fact where dossier={d}", 1, Fault.Missing },
        { Swap, 2, Fault.OutOfOrder },
        { "delete from fact where dossier={d} and seq=3; update fact set seq=seq-1 where dossier={d} and seq=4; update fact set seq=seq-1 where dossier={d} and seq=5", 3, Fault.OutOfOrder },
        { "delete from head where dossier={d}", 5, Fault.HeadDoesNotMatch },
        { "update head set seq=4 where dossier={d}", 5, Fault.HeadDoesNotMatch },
        { "update head set hash=(select hash from fact where dossier={d} and seq=4) where dossier={d}", 5, Fault.HeadDoesNotMatch },
        { "insert into act (id, dossier, account) values ('x', 1, 1)", 0, Fault.ActPointsNowhere },
        { CutBack, 5, Fault.KeyPointsNowhere },
        { "update fact_key set wrapped=(select f.hash from fact f where f.dossier={d} and f.seq=2) where dossier={d} and seq=2", 2, Fault.KeyDoesNotOpen },
        { "update fact_key set wrapped=(select k.wrapped from fact_key k where k.dossier={d} and k.seq=3 and k.holder=fact_key.holder) where dossier={d} and seq=4", 4, Fault.KeyDoesNotOpen },
    };

    private const string Swap =
        """
        update fact set seq=99 where dossier={d} and seq=2;
        update fact set seq=2 where dossier={d} and seq=3;
        update fact set seq=3 where dossier={d} and seq=99
        """;

    private const string CutBack =
        """
        delete from fact where dossier={d} and seq=5;
        update head set seq=4, hash=(select hash from fact where dossier={d} and seq=4), recorded=(select recorded from fact where dossier={d} and seq=4) where dossier={d}
        """;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _databases.DisposeAsync();

    [Theory, MemberData(nameof(Tampered))]
    public Task The_first_broken_fact_is_named_on_sqlite(string sql, int number, Fault fault) => NamesAsync(Kind.Sqlite, sql, number, fault);

    [Theory, MemberData(nameof(Tampered))]
    public Task The_first_broken_fact_is_named_on_postgres(string sql, int number, Fault fault) => NamesAsync(Kind.Postgres, sql, number, fault);

    [Theory, OnBothDatabases]
    public async Task With_another_master_key_no_fact_is_as_it_was_recorded(Kind kind)
    {
        var (house, _, _) = await FilesAsync(kind);

        var verified = await new Verification(house.Database, MasterKey.New()).VerifyAsync(Ct);

        Assert.Equal((1, Fault.Changed), (verified.First?.Number, verified.First?.Fault));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_whole_is_counted(Kind kind)
    {
        var (house, _, _) = await FilesAsync(kind);

        var (code, said) = await SayAsync(house);

        Assert.Equal(new(3, 9, null), await house.VerifyAsync());
        Assert.Equal((0, "9 facts in 3 dossiers are as they were recorded."), (code, said));
    }

    [Theory, OnBothDatabases]
    public async Task What_was_opened_before_is_not_shown_once_its_bytes_were_changed(Kind kind)
    {
        var (house, dossier, author) = await FilesAsync(kind);
        Assert.Equal(5, (await house.SeenAsync(dossier, author)).Count);

        await house.TamperAsync(kind, $"update fact set sealed=(select sealed from fact where dossier={dossier.Number} and seq=4) where dossier={dossier.Number} and seq=3");

        await Assert.ThrowsAnyAsync<CryptographicException>(() => house.OpenAsync(dossier, author));
    }

    [Theory, OnBothDatabases]
    public async Task Where_nothing_was_recorded_nothing_is_said_to_be_whole(Kind kind)
    {
        var (code, said) = await SayAsync(await House.OnAsync(_databases, kind));

        Assert.Equal(Verbs.NothingHere, code);
        Assert.DoesNotContain("as they were recorded", said, StringComparison.Ordinal);
    }

    private async Task NamesAsync(Kind kind, string sql, int number, Fault fault)
    {
        var (house, dossier, _) = await FilesAsync(kind);
        await house.TamperAsync(kind, sql.Replace("{d}", $"{dossier.Number}", StringComparison.Ordinal));

        var (code, said) = await SayAsync(house);
        var broken = (await house.VerifyAsync()).First;

        Assert.Equal((number, fault), (broken?.Number, broken?.Fault));
        Assert.Equal(1, code);
        Assert.Contains($"{broken?.Dossier}", said, StringComparison.Ordinal);
        Assert.True(fault is Fault.ActPointsNowhere || broken?.Dossier == dossier);
    }

    private async Task<(House House, DossierId Middle, Actor Author)> FilesAsync(Kind kind)
    {
        var house = await House.OnAsync(_databases, kind);
        var author = (await house.SideAsync()).Person();
        var files = new List<DossierId>();
        for (var i = 0; i < 3; i++)
        {
            files.Add(await house.FoundAsync(author, Facts.Child(Sterre), Facts.Said(Sterre, "een")));
        }

        var middle = files.OrderBy(f => f.Number).ElementAt(1);
        await house.RecordAsync(middle, author, Facts.Said(Sterre, "twee"), Facts.Said(Sterre, "drie"), Facts.Said(Sterre, "vier"));
        return (house, middle, author);
    }

    private static async Task<(int Code, string Said)> SayAsync(House house)
    {
        await using var services = new ServiceCollection().AddSingleton(house.Database).AddSingleton(house.Master).BuildServiceProvider();
        await using var terminal = new StringWriter();
        return (await Verbs.VerifyAsync(services, terminal, Ct), terminal.ToString().TrimEnd());
    }
}
