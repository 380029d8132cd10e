using Koord.Domain.Family;
using Koord.Domain.Sharing;

namespace Koord.Domain.Responsibility;

/// <summary>The children of whom a family's line is, as the actor sees them.</summary>
internal static class Children
{
    public static IReadOnlyList<PersonId> Of(Scene scene) => [.. scene.Seen.People.Children.Select(c => c.Person)];
}
