using System.Data.Common;
using Koord.Bench.Speed;
using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;
using Koord.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(BareStartup))]

namespace Koord.Bench.Speed;

/// <summary>Puts bare endpoints before Koord's own pipeline, in the same host: what the pages are measured against.</summary>
public sealed class BareStartup : IHostingStartup, IStartupFilter
{
    public void Configure(IWebHostBuilder builder) => builder.ConfigureServices(s => s.AddSingleton<IStartupFilter>(this).AddSingleton<Bare>());

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Map("/bare/dossier", bare => bare.Run(context => context.RequestServices.GetRequiredService<Bare>().DossierAsync(context)));
        app.Map("/bare/roster", bare => bare.Run(context => context.RequestServices.GetRequiredService<Bare>().RosterAsync(context)));
        next(app);
    };
}

/// <summary>Reads the same rows (who asks, what, and where else the child is known), unseals them, logs the look and sends as many bytes as the page: no rules, no folding, no page.</summary>
internal sealed class Bare(Database database, Holders holders, Accounts accounts, Looks looks, ReadModels readModels, TimeProvider clock)
{
    internal const string Facts =
        """
        select f.seq, f.organisation, f.actor, f.happened, f.recorded, f.hash, f.sealed, k.holder, k.given, k.until, k.wrapped
        from fact_key k join fact f on f.dossier=k.dossier and f.seq=k.seq
        where k.dossier=$1 and k.holder in ($2, 0) order by f.seq, k.holder desc
        """;

    // What the page asks of the search index: whether the organisation knows this child elsewhere.
    private const string Elsewhere =
        """
        select distinct t.dossier, t.person from known_token t where t.holder=$1 and t.token=$4
        and exists (select 1 from sight s where s.holder=t.holder and s.dossier=t.dossier and ((s.account=$2 and s.roles>=0) or (s.team=$3 and s.roles<>0)))
        """;

    private const string Teams =
        """
        select distinct s.dossier, s.team from known_token t join sight s on s.holder=t.holder and s.dossier=t.dossier
        where t.holder=$1 and t.token=$3 and s.team<>0
        and not exists (select 1 from sight n where n.holder=t.holder and n.dossier=t.dossier and n.account=$2 and n.roles<0)
        """;

    public async Task DossierAsync(HttpContext context)
    {
        var ct = context.RequestAborted;
        var (dossier, actor) = (new DossierId(Number(context, "dossier")), await ActorAsync(context));
        await using (var session = await database.ReadAsync(actor.Side, ct))
        {
            var rows = await session.ListAsync(Facts, Row.Read, ct, dossier.Number, actor.Side.Number);
            using var mine = Sealing.With(await holders.KeyOfAsync(actor.Side, ct));
            foreach (var row in rows.Where(r => r.Holder == actor.Side.Number))
            {
                var key = Sealing.Open(mine, row.Wrapped, Ledger.Context(row.Holder, dossier.Number, row.Seq));
                Sealing.Open(key, row.Sealed, Ledger.Context(dossier.Number, row.Seq, row.Organisation));
            }
        }

        await using (var session = await database.ReadAsync(actor.Side, ct))
        {
            var token = Convert.FromHexString(context.Request.Query["token"]!); // the bench itself asks
            await session.ListAsync(Elsewhere, r => r.GetInt64(0), ct, actor.Side.Number, actor.Account.Number, actor.Team!.Value.Number, token); // who was prepared has a team
            await session.ListAsync(Teams, r => r.GetInt64(0), ct, actor.Side.Number, actor.Account.Number, token);
        }

        await looks.StoreAsync([dossier], actor, Purpose.Work, clock.GetUtcNow(), null, ct);
        await SendAsync(context);
    }

    public async Task RosterAsync(HttpContext context)
    {
        var ct = context.RequestAborted;
        var actor = await ActorAsync(context);
        await using (var session = await database.ReadAsync(actor.Side, ct))
        {
            using var opener = await readModels.OpenerAsync(actor.Side, ct);
            foreach (var (dossier, box) in await session.ListAsync("select dossier, sealed from work where holder=$1", r => (r.GetInt64(0), (byte[])r.GetValue(1)), ct, actor.Side.Number))
            {
                opener.Open(dossier, box);
            }
        }

        await looks.StoreListAsync(actor, clock.GetUtcNow(), ct);
        await SendAsync(context);
    }

    private static async Task SendAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.Body.WriteAsync(new byte[Number(context, "bytes")], context.RequestAborted);
    }

    private async Task<Actor> ActorAsync(HttpContext context) =>
        (await accounts.StandingOfAsync(new(Number(context, "account")), "", context.RequestAborted))!.Actor; // who was prepared is there

    private static long Number(HttpContext context, string name) => long.Parse(context.Request.Query[name]!, System.Globalization.CultureInfo.InvariantCulture); // the bench itself asks

    private readonly record struct Row(long Seq, long Organisation, byte[] Sealed, long Holder, byte[] Wrapped)
    {
        public static Row Read(DbDataReader r) => new(r.GetInt64(0), r.GetInt64(1), (byte[])r.GetValue(6), r.GetInt64(7), (byte[])r.GetValue(10));
    }
}
