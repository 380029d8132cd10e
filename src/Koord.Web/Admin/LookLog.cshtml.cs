using System.Globalization;
using Koord.Domain.Dossiers;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Admin;

/// <summary>For the privacy officer: what the people of the own organisation looked at, as opaque numbers, and never what they saw.</summary>
[OnlyFor(Roles.PrivacyOfficer)]
public sealed class LookLogModel(Looks looks, Accounts accounts, CurrentActor current, TimeProvider clock) : PageModel
{
    private const int Rows = 100;

    /// <summary>How far back it begins when nobody asks for a day.</summary>
    private const int Days = 30;

    /// <summary>One of the own people; null: all.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Account { get; set; }

    [BindProperty(SupportsGet = true)]
    public TypedDate From { get; set; } = new();

    /// <summary>This day counts.</summary>
    [BindProperty(SupportsGet = true)]
    public TypedDate Until { get; set; } = new();

    public int Sheet { get; private set; } = 1;

    public bool More { get; private set; }

    public IReadOnlyList<Looked> Looks { get; private set; } = [];

    public IReadOnlyList<(long Number, string Name)> People { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "page")] int? sheet, CancellationToken ct)
    {
        Sheet = Math.Clamp(sheet ?? 1, 1, int.MaxValue / Rows - 1);
        People = [.. (await accounts.OfAsync(current.Required.Side, ct)).Select(a => (a.Number.Number, a.Name.Value))];
        if (!ModelState.IsValid)
        {
            return;
        }

        var today = Moment.At(clock.GetUtcNow()).Today;
        var from = Moment.EndOf((From.Value ?? today.AddDays(-Days)).AddDays(-1)).AddMicroseconds(1);
        var found = await looks.OfAsync(current.Required.Side, Account is { } one ? new(one) : null, from, Moment.EndOf(Until.Value ?? today), (Sheet - 1) * Rows, Rows + 1, ct);
        (Looks, More) = ([.. found.Take(Rows)], found.Count > Rows);
    }

    public string NameOf(AccountId account) => People.FirstOrDefault(p => p.Number == account.Number).Name ?? "";

    /// <summary>The same question, some pages on.</summary>
    public string Turned(int pages) => QueryString.Create(
        Request.Query.Where(q => q.Key != "page").SelectMany(q => q.Value.Select(v => KeyValuePair.Create(q.Key, v)))
            .Append(KeyValuePair.Create("page", (string?)(Sheet + pages).ToString(CultureInfo.InvariantCulture)))).ToString();
}
