using System.Text.Json;
using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Access;
using Microsoft.AspNetCore.Diagnostics;

namespace Koord.Web.Api;

/// <summary>The same view as the page, for programs of organisations: whoever may not see it, gets what there would be if it did not exist. A family reads on its own pages, which show of a fact what was decided about.</summary>
public static class DossierApi
{
    public static void MapDossiers(this WebApplication app) => app.MapGet("/api/dossiers/{id}", OpenAsync);

    private static async Task<IResult> OpenAsync(string id, DateOnly? asOf, HttpContext context, CurrentActor current, Reader reader, CancellationToken ct)
    {
        context.Features.Get<IStatusCodePagesFeature>()?.Enabled = false; // a program has no use for a page that says so
        return DossierId.TryParse(id, null, out var dossier) && await ReadAsync(dossier, asOf, context, current, reader, ct) is { } view
            ? Results.Json(ViewJson.Of(view), FactJson.Options)
            : Results.NotFound();
    }

    private static async Task<View?> ReadAsync(DossierId dossier, DateOnly? asOf, HttpContext context, CurrentActor current, Reader reader, CancellationToken ct) =>
        current.Actor is { } viewer && !viewer.Is(Roles.FamilyMember)
        && !context.User.HasClaim(c => c.Type == PrincipalOfAccount.MustChangePassword)
            ? await reader.OpenAsync(dossier, viewer, PurposeOf(viewer), asOf is { } day ? Moment.EndOf(day) : null, ct)
            : null;

    private static Purpose PurposeOf(Actor viewer) =>
        viewer.Is(Roles.Professional | Roles.TeamLead) ? Purpose.Work : Purpose.Duty;
}

/// <summary>A view as it is written.</summary>
internal sealed record ViewJson(string Id, DateTimeOffset? AsOf, IReadOnlyList<FactOfViewJson> Facts)
{
    public static ViewJson Of(View view) => new(view.Id.ToString(), view.AsOf, [.. view.Facts.Select(FactOfViewJson.Of)]);
}

/// <summary>A fact as it is written: ids, stored name, times, whose, why it is seen, and what happened.</summary>
internal sealed record FactOfViewJson
{
    public required string Id { get; init; }

    public required string Dossier { get; init; }

    public required string Kind { get; init; }

    public required string Happened { get; init; }

    public required DateTimeOffset Recorded { get; init; }

    public required long Organisation { get; init; }

    public required long Actor { get; init; }

    public required string Ground { get; init; }

    public required Because Because { get; init; }

    public required JsonElement Payload { get; init; }

    public static FactOfViewJson Of(SeenFact seen) => new()
    {
        Id = seen.Fact.Id.ToString(),
        Dossier = seen.Fact.Dossier.ToString(),
        Kind = FactJson.NameOf(seen.Fact.Event.GetType()),
        Happened = seen.Fact.Happened.ToString(),
        Recorded = seen.Fact.At,
        Organisation = seen.Fact.By.Number,
        Actor = seen.Fact.Actor.Number,
        Ground = seen.Fact.Ground,
        Because = seen.Why,
        Payload = JsonSerializer.SerializeToElement(seen.Fact.Event, seen.Fact.Event.GetType(), FactJson.Told),
    };
}
