using System.Globalization;
using Koord.Domain.Law;

namespace Koord.Store;

/// <summary>Reads a country's law from a folder of yaml files, one per act.</summary>
public static class LawFiles
{
    /// <summary>All files as one law book.</summary>
    /// <param name="folders">Each holds <c>*.yaml</c>; read in order of name. A country's law, and what a region agreed beside it.</param>
    /// <exception cref="LawFaultsException">Names every fault with its file and line: what is not understood is never left out silently.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static LawBook Read(params IEnumerable<string> folders)
    {
        var files = folders.SelectMany(f => Directory.GetFiles(f, "*.yaml").Order(StringComparer.Ordinal)).Select(LawFile.Read).ToList();
        var (places, faults) = (files.SelectMany(f => f.Places).ToList(), files.SelectMany(f => f.Faults).ToList());
        faults.AddRange(Clashes(places));
        var calendar = Only(files, f => f.Calendar, "holidays", faults);
        var act = Only(files, f => f.Act, "terms-act", faults);
        return faults.Count == 0
            ? Bound(places.ConvertAll(p => p.Provision), new(calendar!, act!)) with { Readings = [.. files.SelectMany(f => f.Readings)] } // a missing one is a fault
            : throw new LawFaultsException(string.Join('\n', faults));
    }

    /// <summary>The book itself, when it has all that Koord asks of it by name.</summary>
    /// <param name="book">Of a whole country.</param>
    /// <param name="today">The day on which a version of each must hold.</param>
    /// <exception cref="LawFaultsException">Names what is missing: a clock that nobody starts is never left out silently.</exception>
    public static LawBook Whole(LawBook book, DateOnly today)
    {
        var missing = book.MissingOn(today);
        return missing.Count == 0 ? book
            : throw new LawFaultsException(string.Join('\n', missing.Select(name => string.Create(CultureInfo.InvariantCulture, $"No file has {name} as it holds on {today:yyyy-MM-dd}, and Koord needs it."))));
    }

    private static LawBook Bound(List<Provision> all, TermClock clock) => new()
    {
        Clock = clock,
        Norms = [.. all.OfType<Norm>()],
        Grounds = [.. all.OfType<Ground>()],
        Ages = [.. all.OfType<AgeLimit>()],
        BsnUses = [.. all.OfType<BsnUse>()],
        Agreements = [.. all.OfType<HandoverAgreement>()],
    };

    /// <summary>Two versions of one thing may not share a number, nor a day.</summary>
    private static IEnumerable<string> Clashes(List<Place> places) =>
        from later in places.Index()
        from earlier in places.Take(later.Index)
        where later.Item.Provision.GetType() == earlier.Provision.GetType() && later.Item.Provision.Name == earlier.Provision.Name
        where later.Item.Provision.Version == earlier.Provision.Version || later.Item.Provision.Overlaps(earlier.Provision)
        select $"{later.Item}: {earlier.Provision.Name} has this version or a day of it already at {earlier}";

    private static T? Only<T>(List<LawFile> files, Func<LawFile, T?> part, string name, List<string> faults)
        where T : class
    {
        var found = files.ConvertAll(f => part(f)).OfType<T>().ToList();
        if (found.Count != 1)
        {
            faults.Add($"The folder needs {name} in exactly one file; {found.Count} have it.");
        }

        return found.FirstOrDefault();
    }
}

/// <summary>The law files cannot be used as they are; the message names every fault with its file and line.</summary>
public sealed class LawFaultsException(string message) : FormatException(message);

/// <summary>Where in the files something stands.</summary>
internal sealed record Place(string File, long Line, Provision Provision)
{
    public override string ToString() => $"{File} line {Line}";
}
