using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Koord.Domain.Family;
using Koord.Store;

namespace Koord.Web.Search;

/// <summary>Keyed hashes under which someone is found again: the database can compare them and learns nothing from them.</summary>
public sealed class SearchTokens(MasterKey master)
{
    private readonly byte[] _key = master.For("search");
    private readonly ConditionalWeakTable<PersonRecorded, IReadOnlyList<byte[]>> _made = [];

    /// <summary>Everything one person is stored under, each once; a person that was recorded never changes, so it is hashed once.</summary>
    public IReadOnlyList<byte[]> Of(PersonRecorded person) => _made.GetValue(person, Made);

    /// <summary>The same, for who is known so.</summary>
    public IEnumerable<byte[]> Of(PersonName name, BirthDate born) => [.. NameTokens.Of(name).Select(Hash), .. Birth(born), .. Exact(name, born)];

    private IReadOnlyList<byte[]> Made(PersonRecorded person) =>
        [.. Of(person.Name.Value, person.Born.Value).DistinctBy(Convert.ToHexString)];

    /// <summary>For each typed word the tokens of which one must be there, and the birth date when it was given.</summary>
    public IReadOnlyList<IReadOnlyList<byte[]>> Asked(string name, DateOnly? born) =>
        [.. NameTokens.Asked(name).Select(w => (byte[][])[.. w.Select(Hash)]), .. born is { } day ? new[] { new[] { Born(day) } } : []];

    /// <summary>The whole name, in any order of its words, and the day of birth: one token, or none while either is not known.</summary>
    public IReadOnlyList<byte[]> Exact(PersonName name, BirthDate born) =>
        born.Day is { } day && Whole(name) is { Length: > 0 } whole ? [Exact(whole, day)] : [];

    /// <summary>As <see cref="Exact(PersonName, BirthDate)"/>, for what somebody typed.</summary>
    public byte[] Exact(string typed, DateOnly born) => Hash($"#{Ordered(typed)}|{born.DayNumber}");

    private IEnumerable<byte[]> Birth(BirthDate born) => born.Day is { } day ? [Born(day)] : [];

    private byte[] Born(DateOnly day) => Hash($"*{day.DayNumber}");

    private byte[] Hash(string token) => HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(token));

    private static string Whole(PersonName name) => string.Join(' ', name.Given, name.Prefix, name.Surname).Trim();

    private static string Ordered(string name) => string.Join(' ', NameTokens.Words(name).Order(StringComparer.Ordinal));
}
