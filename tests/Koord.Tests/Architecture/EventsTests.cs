using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Koord.Domain.Dossiers;

namespace Koord.Tests.Architecture;

public sealed partial class EventsTests
{
    /// <summary>Texts that stand outside <c>Personal</c>, each with the reason why it tells nothing about a person.</summary>
    private static readonly Dictionary<string, string> PlainTexts = new()
    {
        ["GroundId.Text"] = "a ground in the law data",
        ["NormId.Text"] = "a norm in the law data",
        ["AgreementOfRegionId.Text"] = "an agreement in the agreements file",
    };

    private static readonly Type[] Leaves =
        [typeof(bool), typeof(int), typeof(long), typeof(ulong), typeof(decimal), typeof(Guid), typeof(DateOnly), typeof(TimeOnly), typeof(DateTimeOffset), typeof(TimeSpan)];

    [Fact]
    public void Every_event_is_a_sealed_record_with_a_stored_name_of_its_own()
    {
        var names = Events.All.Select(Events.StoredName).ToList();

        Assert.NotEmpty(names);
        Found.Nothing(Events.All.Where(t => !t.IsSealed || t.GetMethod("<Clone>$") is null).Select(t => t.Name), "An event is a sealed record:");
        Found.Nothing(Events.All.Where(t => !StoredName().IsMatch(Events.StoredName(t) ?? "")).Select(t => t.Name), "An event has a name that is stored with it, as in [StoredAs(\"contact-tried.v1\")]:");
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public void A_text_in_an_event_masks_itself()
    {
        var texts = Events.All.SelectMany(e => Events.Stored(e).SelectMany(p => PlainTextsIn(p, [e]))).Distinct().ToList();

        Assert.NotEmpty(Events.All.SelectMany(Events.Stored));
        Found.Nothing(texts.Except(PlainTexts.Keys), "What somebody wrote or may not be read in a log is a Personal<…>; a word of our own stands in PlainTexts with its reason:");
        Found.Nothing(PlainTexts.Keys.Except(texts));
    }

    [Fact]
    public void A_masked_text_says_nothing()
    {
        Assert.DoesNotContain("Sterre", new Personal<string>("Sterre").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Sterre", $"{new { Who = new Personal<string>("Sterre") }}", StringComparison.Ordinal);
    }

    // Ids, words of our own (enums), numbers and days stand open; a personal value masks itself; anything else is looked into.
    private static IEnumerable<string> PlainTextsIn(PropertyInfo property, HashSet<Type> seen) =>
        Parts(property.PropertyType).SelectMany(type => type switch
        {
            _ when type.IsEnum || Leaves.Contains(type) || IsPersonal(type) => [],
            _ when type.Namespace?.StartsWith("Koord.", StringComparison.Ordinal) == true =>
                seen.Add(type) ? type.GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(p => PlainTextsIn(p, seen)) : [],
            _ => (IEnumerable<string>)[$"{property.ReflectedType!.Name}.{property.Name}"], // a property of a type always has one
        });

    private static Type[] Parts(Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner ? [inner]
        : type.IsArray ? [type.GetElementType()!] // an array has an element type
        : type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()
        : [type];

    private static bool IsPersonal(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Personal<>);

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)*\.v[1-9][0-9]*$")]
    private static partial Regex StoredName();
}
