namespace Koord.Web.Layout;

/// <summary>One answer to choose.</summary>
/// <param name="Value">What is sent; for an enumeration the name of the member.</param>
/// <param name="Text">A key of Words, or the text itself when it comes from the data.</param>
/// <param name="Hint">As Text.</param>
public sealed record Choice(string Value, string Text, string? Hint = null)
{
    public static IReadOnlyList<Choice> YesNo { get; } = [new("yes", "shell.yes"), new("no", "shell.no")];

    public static IReadOnlyList<Choice> YesNoUnknown { get; } = [.. YesNo, new("unknown", "shell.unknown")];

    /// <summary>One for each of these, or for each member; a key ends in the member's name in small letters.</summary>
    public static IReadOnlyList<Choice> Of<TEnum>(string text, string? hint = null, params TEnum[] among)
        where TEnum : struct, Enum =>
        [.. (among.Length > 0 ? among : Enum.GetValues<TEnum>()).Select(m => m.ToString()).Select(m => new Choice(m, text + m.ToLowerInvariant(), hint is null ? null : hint + m.ToLowerInvariant()))];

    /// <summary>What was chosen; null when nothing was, or nothing that can be.</summary>
    public static TEnum? Read<TEnum>(string? sent)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(sent, out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
}
