using System.Collections.Concurrent;
using Koord.Domain.Dossiers;

namespace Koord.Web.Dossiers;

/// <summary>Of which room of the line facts are shown.</summary>
public enum FactsRoom
{
    All,
    Signals,
    Judgements,
    Plan,
    Responsibility,
    Outcomes,

    /// <summary>Who belongs to the family, and what was shared with whom.</summary>
    People,
}

/// <summary>Facts by the room in which their kind lives.</summary>
public static class FactsRooms
{
    private static readonly ConcurrentDictionary<Type, FactsRoom> s_rooms = [];

    public static FactsRoom Of(DossierEvent happened) => s_rooms.GetOrAdd(happened.GetType(), kind =>
        Enum.TryParse<FactsRoom>(kind.Namespace?.Split('.')[^1], out var room) ? room : FactsRoom.People);
}
