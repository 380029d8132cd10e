using System.ComponentModel.DataAnnotations;
using Koord.Web.Layout;

namespace Koord.Web.Outcomes;

/// <summary>What a form says of one child: what was said, by the child's own choice who reads it, or why there was no talk.</summary>
public sealed class TypedTalk
{
    /// <summary>alone, together or no.</summary>
    public string? Spoken { get; set; }

    public TypedDate On { get; set; } = new();

    [StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? Number { get; set; }

    [StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? Words { get; set; }

    /// <summary>Whom the child lets read it.</summary>
    public List<string> Readers { get; set; } = [];

    [StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? WhyNot { get; set; }

    public bool WasSpoken => Spoken is "alone" or "together";

    /// <summary>What is typed belongs to the answer: no words of who was not spoken, and no reason for who was.</summary>
    public bool IsClear => Spoken switch
    {
        "alone" or "together" => string.IsNullOrWhiteSpace(WhyNot),
        "no" => !SaysSomething,
        _ => !SaysSomething && string.IsNullOrWhiteSpace(WhyNot),
    };

    private bool SaysSomething => !string.IsNullOrWhiteSpace(Number + Words) || Readers.Count > 0;
}

/// <summary>The own number of one grown-up, as it was typed.</summary>
public sealed class TypedNumber
{
    private const int Most = 10;

    [StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? Number { get; set; }

    [StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? Words { get; set; }

    /// <summary>Null when nothing was typed, or nothing from 0 to 10.</summary>
    public static int? Read(string? typed) => int.TryParse(typed?.Trim(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number <= Most ? number : null;

    /// <summary>False: something was typed that is no such number.</summary>
    public static bool IsNumberOrNothing(string? typed) => string.IsNullOrWhiteSpace(typed) || Read(typed) is not null;
}
