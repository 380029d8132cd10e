using System.Collections.Concurrent;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Store;
using Koord.Web.Texts;

namespace Koord.Web.Layout;

/// <summary>One line of what a fact says.</summary>
/// <param name="Label">A key of Words; null for a line that needs none.</param>
/// <param name="Text">In words of ours, or as somebody typed it.</param>
/// <param name="Typed">Somebody typed it.</param>
public sealed record ToldLine(string? Label, string? Text, bool Typed = false);

/// <summary>How those are called who appear in a fact, by what its reader sees.</summary>
public sealed record Naming(Func<HolderId, string> Organisation, Func<AccountId, string> Colleague, Func<IEnumerable<PersonId>, string> Persons, Words Words, Dates Dates);

/// <summary>A room that says in lines what its facts are.</summary>
public interface ITellsFacts
{
    /// <summary>Null for a fact of another room.</summary>
    IReadOnlyList<ToldLine>? Tell(DossierEvent happened, Naming names);
}

/// <summary>What every room says of its facts.</summary>
public sealed class FactsTold(IEnumerable<ITellsFacts> rooms)
{
    private static readonly ConcurrentDictionary<Type, string> s_titles = new();

    private readonly IReadOnlyList<ITellsFacts> _rooms = [.. rooms];

    /// <summary>A key of Words.</summary>
    public static string TitleOf(DossierEvent happened) => s_titles.GetOrAdd(happened.GetType(), kind => "facts." + FactJson.NameOf(kind).Split('.')[0]);

    /// <summary>Lines with something in them.</summary>
    public IEnumerable<ToldLine> Lines(DossierEvent happened, Naming names) =>
        (_rooms.Select(r => r.Tell(happened, names)).FirstOrDefault(t => t is not null) ?? []).Where(l => !string.IsNullOrWhiteSpace(l.Text));
}
