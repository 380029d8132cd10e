using System.Reflection;
using Koord.Domain.Dossiers;

namespace Koord.Tests.Architecture;

/// <summary>Every kind of fact that can stand in a ledger.</summary>
internal static class Events
{
    public static IReadOnlyList<Type> All { get; } =
        [.. typeof(DossierEvent).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(DossierEvent))).OrderBy(t => t.FullName, StringComparer.Ordinal)];

    public static string? StoredName(Type type) => type.GetCustomAttribute<StoredAsAttribute>(inherit: false)?.Name;

    /// <summary>What is stored: properties that can be set; the others are answers computed from these.</summary>
    public static IEnumerable<PropertyInfo> Stored(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite && p.GetIndexParameters().Length == 0);
}
