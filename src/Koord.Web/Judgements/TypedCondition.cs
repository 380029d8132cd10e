using System.ComponentModel.DataAnnotations;
using Koord.Web.Layout;

namespace Koord.Web.Judgements;

/// <summary>One box for a condition.</summary>
public sealed class TypedCondition
{
    [StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? Text { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text);
}
