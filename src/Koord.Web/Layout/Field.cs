using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Koord.Web.Layout;

/// <summary>One question on a page, known to the controls that stand in it.</summary>
public sealed class Field
{
    public required string Name { get; init; }

    /// <summary>Of the first control, which is where the error summary leads.</summary>
    public required string Id { get; init; }

    public string? Hint { get; init; }

    public string? Error { get; init; }

    /// <summary>Several controls that answer one question: a fieldset. The controls themselves say so.</summary>
    public bool IsGroup { get; set; }

    public string HintId => $"{Id}-uitleg";

    public string ErrorId => $"{Id}-fout";

    /// <summary>Only what is really on the page; null when there is nothing.</summary>
    public string? DescribedBy =>
        (Hint, Error) switch
        {
            (null, null) => null,
            (_, null) => HintId,
            (null, _) => ErrorId,
            _ => $"{HintId} {ErrorId}",
        };

    public bool Owns(string key) => IsOf(Name, key);

    public static string? ErrorOf(string name, ModelStateDictionary state) =>
        state.Where(e => IsOf(name, e.Key)).SelectMany(e => e.Value!.Errors).FirstOrDefault()?.ErrorMessage;

    /// <summary>A date's boxes are Born.Day and so on; their errors are those of Born.</summary>
    private static bool IsOf(string name, string key) =>
        key == name || key.StartsWith($"{name}.", StringComparison.Ordinal);
}
