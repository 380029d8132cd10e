using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Koord.Web.Layout;

/// <summary>The fields in the order in which they stand on the page: that is the order of the error summary.</summary>
public sealed class PageFields
{
    private readonly List<Field> _fields = [];

    public void Add(Field field) => _fields.Add(field);

    /// <summary>Errors that belong to no field come first, since no link leads to them.</summary>
    public IEnumerable<(string Message, string? Id)> Wrong(ModelStateDictionary state) =>
        state
            .Where(e => e.Value is { Errors.Count: > 0 })
            .Select(e => (e.Value!.Errors[0].ErrorMessage, At: _fields.FindIndex(f => f.Owns(e.Key))))
            .OrderBy(e => e.At)
            .Select(e => (e.ErrorMessage, e.At < 0 ? null : _fields[e.At].Id))
            .DistinctBy(e => e.Item2 ?? e.ErrorMessage);
}
