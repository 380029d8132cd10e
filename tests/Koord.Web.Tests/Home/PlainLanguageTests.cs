using System.Text.RegularExpressions;
using System.Xml.Linq;
using Koord.Web.Tests.Texts;

namespace Koord.Web.Tests.Home;

/// <summary>What a family reads is as easy as a formula can tell (Flesch-Douma); that it is understood, only people can.</summary>
public sealed partial class PlainLanguageTests
{
    /// <summary>Words of the trade; those that are explained where they stand are named with the words that do.</summary>
    private static readonly (string Word, string? Explained)[] Jargon =
    [
        ("vertrouwenspersoon", "iemand die alleen voor"),
        ("jurist", "iemand die de wet goed kent"),
        ("veilig thuis", "voor mensen die thuis niet veilig zijn"),
        .. new[]
        {
            "melding", "melder", "casus", "casuïstiek", "cliënt", "betrokkene", "gezag", "dossier", "signaal", "interventie", "traject", "regie", "problematiek",
            "zorgen om", "hulpverlener", "gecertificeerd", "indicatie", "beschikking", "inzage", "verklaring", "wettelijk", "grondslag", "conform", "middels", "derden",
        }.Select(w => (w, (string?)null)),
    ];

    public static TheoryData<string> All => [.. Read("home").Concat(Read("sharing").Where(t => t.Key.StartsWith("letter-", StringComparison.Ordinal) && t.Key is not ("letter-once" or "letter-how"))).Select(t => t.Value)];

    private static IReadOnlyList<string> Texts => [.. All.Select(t => t.Data)];

    [Fact]
    public void The_texts_for_the_family_are_fairly_easy_together()
    {
        var sentences = Texts.SelectMany(Sentences).ToList();
        var words = sentences.SelectMany(Words).ToList();
        var perSentence = (double)words.Count / sentences.Count;
        var syllables = 100.0 * words.Sum(Syllables) / words.Count;

        Assert.True(sentences.Count > 100, "the texts were not found");
        Assert.InRange(perSentence, 2, 12);
        Assert.InRange(206.8 - (0.77 * syllables) - (0.93 * perSentence), 70, 120);
        Assert.InRange(words.Count(w => w.Length > 10), 0, words.Count / 20);
    }

    [Theory, MemberData(nameof(All))]
    public void No_sentence_is_long(string text) => Assert.All(Sentences(text), s => Assert.InRange(Words(s).Count, 0, 20));

    [Fact]
    public void A_word_of_the_trade_is_explained_or_left_out()
    {
        var all = string.Join(' ', Texts).ToLowerInvariant();

        Assert.All(Jargon, j => Assert.True(
            !all.Contains(j.Word, StringComparison.Ordinal) || (j.Explained is { } explained && all.Contains(explained, StringComparison.Ordinal)), j.Word));
    }

    [Fact]
    public void A_child_is_not_called_u()
    {
        var young = Read("home").Concat(Read("sharing")).Where(t => t.Key.EndsWith("-jij", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(young);
        Assert.DoesNotContain(young, t => Formal().IsMatch(t.Value));
    }

    [Fact]
    public void Whoever_is_called_u_has_a_text_for_a_child_beside_it()
    {
        var texts = Read("home").ToDictionary(t => t.Key, t => t.Value);

        Assert.Empty(texts.Where(t => Formal().IsMatch(t.Value) && !texts.ContainsKey(t.Key + "-jij") && t.Key is not ("right-consent-parent" or "said")).Select(t => t.Key));
    }

    [Theory]
    [InlineData("Fijn dat u er bent.", 5)]
    [InlineData("vertrouwenspersoon", 5)]
    [InlineData("moeilijke woorden", 5)]
    public void Syllables_are_counted_as_they_are_said(string text, int syllables) => Assert.Equal(syllables, Words(text).Sum(Syllables));

    private static IEnumerable<KeyValuePair<string, string>> Read(string room) =>
        from data in XDocument.Load(Path.Combine(Sources.Web, "Texts", $"{room}.resx")).Descendants("data")
        select KeyValuePair.Create(data.Attribute("name")!.Value, data.Element("value")!.Value); // a resource file has both

    private static IEnumerable<string> Sentences(string text) => EndOfSentence().Split(text).Where(s => Word().IsMatch(s));

    private static List<string> Words(string sentence) => [.. Word().Matches(sentence).Select(m => m.Value)];

    private static int Syllables(string word) => Math.Max(1, Vowels().Count(word.ToLowerInvariant()));

    [GeneratedRegex(@"[.!?:](?:\s+|$)")]
    private static partial Regex EndOfSentence();

    [GeneratedRegex(@"[\p{L}\p{N}'’-]+(?:\.\p{L}+)?")]
    private static partial Regex Word();

    [GeneratedRegex("oei|aai|ooi|eeu|ieu|aa|ee|ie|oo|uu|ij|ei|ui|ou|au|eu|oe|[aeiouyëïéèö]")]
    private static partial Regex Vowels();

    [GeneratedRegex(@"\b(?:u|uw|U|Uw)\b")]
    private static partial Regex Formal();
}
