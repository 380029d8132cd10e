namespace Koord.Web.Layout;

/// <summary>One answer to choose.</summary>
/// <param name="Value">What is sent; for an enumeration the name of the member.</param>
/// <param name="Text">A key of Words, or the text itself when it comes from the data.</param>
/// <param name="Hint">As Text.</param>
public sealed record Choice(string Value, string Text, string? Hint = null)
{
    public static IReadOnlyList<Choice> YesNo { get; } = [new("yes", "shell.yes"), new("no", "shell.no")];

    public static IReadOnlyList<Choice> YesNoUnknown { get; } = [.. YesNo, new("unknown", "shell.unknown")];
}
