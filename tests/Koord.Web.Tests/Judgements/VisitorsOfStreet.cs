using System.Net;
using Koord.Web.Tests.Closed;

namespace Koord.Web.Tests.Judgements;

/// <summary>Pages of the street's first dossier, asked by one person after the other.</summary>
internal sealed class VisitorsOfStreet(Street street) : IDisposable
{

    private readonly Dictionary<string, Onlooker> _visitors = [];

    public async Task<string> GetAsync(string who, string page) => Read(await (await VisitorAsync(who)).AskAsync(new($"{street.Main.Page}{page}")));

    public async Task<string> PostAsync(string who, string page, Dictionary<string, string> form) =>
        Read(await (await VisitorAsync(who)).AskAsync(new($"{street.Main.Page}{page}", new Dictionary<string, string>(form) { ["ActId"] = form.GetValueOrDefault("ActId", Guid.NewGuid().ToString()) })));

    /// <summary>Neither to be read nor to be sent.</summary>
    public async Task IsClosedToAsync(IEnumerable<string> people, string page)
    {
        foreach (var person in people)
        {
            Assert.StartsWith("404", await GetAsync(person, page), StringComparison.Ordinal);
            Assert.StartsWith("404", await PostAsync(person, page, []), StringComparison.Ordinal);
        }
    }

    public static Dictionary<string, string> On(string field, DateOnly day) =>
        new() { [$"{field}.Day"] = $"{day.Day}", [$"{field}.Month"] = $"{day.Month}", [$"{field}.Year"] = $"{day.Year}" };

    public void Dispose()
    {
        foreach (var visitor in _visitors.Values)
        {
            visitor.Dispose();
        }
    }

    private static string Read(string answer) => WebUtility.HtmlDecode(answer);

    private async Task<Onlooker> VisitorAsync(string who) =>
        _visitors.TryGetValue(who, out var known) ? known : _visitors[who] = await Onlooker.OfAsync(street.Village, street.Village[who]);
}
