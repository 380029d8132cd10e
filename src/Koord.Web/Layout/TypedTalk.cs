using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Koord.Web.Texts;

namespace Koord.Web.Layout;

/// <summary>A talk with one child as somebody typed it; a page keeps one for each child, by the child's id.</summary>
public sealed class TypedTalk : IValidatableObject
{
    private const int Most = 10;

    public bool Spoken { get; set; }

    /// <summary>yes or no.</summary>
    public string? Alone { get; set; }

    public string? Number { get; set; }

    [StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? Words { get; set; }

    /// <summary>Whom the child lets read its words: ids from the list that was offered.</summary>
    public List<string> Readers { get; set; } = [];

    public bool WasAlone => Alone == "yes";

    /// <summary>From 0 to 10; null when nothing or no such number was typed.</summary>
    public int? Value => int.TryParse(Number?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most ? number : null;

    private bool SaysSomething => Readers.Count > 0 || !string.IsNullOrWhiteSpace(Alone + Number + Words);

    /// <summary>One for each child, empty where nothing was typed.</summary>
    public static Dictionary<string, TypedTalk> Of(IEnumerable<string> children, Dictionary<string, TypedTalk> typed) =>
        children.ToDictionary(c => c, c => typed.GetValueOrDefault(c) ?? new());

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from wrong in Wrong()
        select new ValidationResult(validationContext.GetRequiredService<Words>()[wrong.Key], [wrong.Field]);

    private IEnumerable<(string Field, string Key)> Wrong()
    {
        if (!Spoken && SaysSomething)
        {
            yield return (nameof(Spoken), "shell.talk-spoken-needed");
        }

        if (Spoken && Alone is not ("yes" or "no"))
        {
            yield return (nameof(Alone), "shell.talk-alone-needed");
        }

        if (!string.IsNullOrWhiteSpace(Number) && Value is null)
        {
            yield return (nameof(Number), "refusals.no-such-number");
        }
    }
}

/// <summary>Which child a talk is with, and who there is to let read its words.</summary>
/// <param name="Name">As the viewer may know it.</param>
/// <param name="Readers">Grown-ups of the family.</param>
public sealed record TalkWith(string Name, IReadOnlyList<Choice> Readers);
