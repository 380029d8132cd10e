using Koord.Domain.Dossiers;
using Koord.Store;

namespace Koord.Web;

/// <summary>Whether Koord runs, and whether it can do its work: the database answers and nothing that was due lies waiting.</summary>
public static class Health
{
    private static readonly string[] Asked = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this WebApplication app)
    {
        app.MapMethods("/health/live", Asked, () => "live").AllowAnonymous();
        app.MapMethods("/health/ready", Asked, ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(Database database, Outbox outbox, CancellationToken ct)
    {
        try
        {
            await using (await database.ReadAsync(HolderId.House, ct))
            {
                var overdue = await outbox.OverdueAsync(ct);
                return overdue == 0 ? Results.Text("ready") : Results.Text($"not ready: {overdue} overdue", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        }
        catch (System.Data.Common.DbException)
        {
            return Results.Text("not ready: no database", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
