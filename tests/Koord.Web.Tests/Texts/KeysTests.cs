using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Resources;
using Koord.Domain.Dossiers;
using Koord.Tests.Architecture;
using Koord.Web.Texts;

namespace Koord.Web.Tests.Texts;

public sealed class KeysTests
{
    [Fact]
    public void Each_key_in_the_pages_has_a_text_in_each_language()
    {
        Assert.True(Sources.Keys.Count > 100, "The pages were not found.");
        Assert.Contains(Sources.Keys, k => k.Key == "shell.value-missing"); // in code
        Assert.Contains(Sources.Keys, k => k.Key == "gallery.when-missing"); // in an annotation
        Assert.Contains(Sources.Keys, k => k.Key == "gallery.child-hint"); // in a tag helper
        Assert.Contains(Sources.Keys, k => k.Key == "gallery.theme-home"); // in a choice

        Found.Nothing(
            Language.All.SelectMany(l => Sources.Keys.Where(k => !Exists(l, k.Key)).Select(k => $"{l}: {k.Key} in {k.File}")),
            "Add room.key to Texts/room.resx (nl) and Texts/room.en.resx (en):");
    }

    [Fact]
    public void Each_no_of_the_domain_has_a_text_in_each_language()
    {
        var refusals = typeof(Refusal).Assembly.GetTypes().SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(p => p.PropertyType == typeof(Refusal)).Select(p => ((Refusal)p.GetValue(null)!).Code).ToList(); // a catalogue holds no null

        Assert.True(refusals.Count > 10, "too little was scanned");
        Found.Nothing(
            Language.All.SelectMany(l => refusals.Where(code => !Texts(l, "refusals").ContainsKey(code)).Select(code => $"{l}: {code}")),
            "Say it to the person who meets it, in Texts/refusals.resx (nl) and Texts/refusals.en.resx (en):");
    }

    [Fact]
    public void Each_room_has_the_same_keys_in_each_language()
    {
        Assert.Contains("shell", Sources.Rooms);

        Assert.All(Sources.Rooms, room => Assert.Equal(Texts("nl", room).Keys.Order(), Texts("en", room).Keys.Order()));
    }

    [Fact]
    public void Each_text_takes_the_same_values_in_each_language() =>
        Assert.All(Sources.Rooms, room => Assert.All(
            Texts("nl", room),
            text => Assert.Equal(Holes(text.Value), Holes(Texts("en", room)[text.Key]))));

    [Fact]
    public void A_dossier_is_a_dossier_in_each_language()
    {
        var told = (from room in Sources.Rooms from text in Texts("nl", room) where Has(text.Value, "dossier") select (Key: $"{room}.{text.Key}", English: Texts("en", room)[text.Key])).ToList();

        Assert.True(told.Count > 20, "too little was scanned");
        Found.Nothing(told.Where(t => !Has(t.English, "dossier")).Select(t => $"{t.Key}: {t.English}"), "The glossary has one word for it:");
    }

    [Fact]
    public void A_last_day_that_counts_is_said_to_count_in_each_language()
    {
        string[] noDay = ["law.step-workingdays", "law.step-workingdays-back", "outcomes.ask-number", "refusals.no-such-number", "shell.talk-number-hint", "signals.age-unclear", "work.sheet"];
        var told = (from room in Sources.Rooms from text in Texts("nl", room) where Has(text.Value, "tot en met") select (Key: $"{room}.{text.Key}", English: Texts("en", room)[text.Key])).ToList();

        Assert.Empty(noDay.Except(told.Select(t => t.Key)));
        Found.Nothing(told.Where(t => !noDay.Contains(t.Key) && !Has(t.English, "up to and including")).Select(t => $"{t.Key}: {t.English}"), "Until leaves open whether that day counts:");
    }

    [Fact]
    public void Each_rule_on_a_form_says_what_to_do_in_words_of_ours()
    {
        var rules = typeof(Words).Assembly.GetTypes()
            .SelectMany(t => t.GetProperties())
            .SelectMany(p => p.GetCustomAttributes<ValidationAttribute>().Where(IsAboutTyping).Select(a => (Property: $"{p.DeclaringType}.{p.Name}", a.ErrorMessage)))
            .ToList();

        Assert.NotEmpty(rules);
        Assert.All(rules, rule => Assert.True(rule.ErrorMessage is { } key && Words.Has(key), rule.Property));
    }

    [Fact]
    public void A_key_without_a_text_shows_itself() => Assert.Equal("shell.no-such-text", new Words()["shell.no-such-text"]);

    /// <summary>DataType says how a control looks, and judges nothing that a person typed.</summary>
    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsAboutTyping(ValidationAttribute rule) => rule.GetType() != typeof(DataTypeAttribute);

    private static bool Exists(string language, string key) =>
        key.Split('.') is [var room, var name]
        && (name.EndsWith('-') ? Texts(language, room).Keys.Any(k => k.StartsWith(name, StringComparison.Ordinal)) : IsText(language, room, name));

    /// <summary>Words.Count names the text without its ending.</summary>
    private static bool IsText(string language, string room, string name) =>
        Texts(language, room) is var texts && (texts.ContainsKey(name) || (texts.ContainsKey($"{name}-one") && texts.ContainsKey($"{name}-many")));

    private static Dictionary<string, string> Texts(string language, string room)
    {
        // Dutch is the neutral language: it stands in the program itself, not in a folder nl.
        var culture = language == Language.Default ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        var set = new ResourceManager($"Koord.Web.Texts.{room}", typeof(Words).Assembly).GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        Assert.NotNull(set);
        return set.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!); // resx holds texts only
    }

    private static IEnumerable<char> Holes(string text) =>
        Enumerable.Range(0, text.Length - 1).Where(i => text[i] == '{').Select(i => text[i + 1]).Distinct().Order();
}
