using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Koord.Web.Layout;

/// <summary>Ties a control to the hint and error of its field, and lets a name be written in any direction.</summary>
[HtmlTargetElement("input", Attributes = "asp-for")]
[HtmlTargetElement("textarea", Attributes = "asp-for")]
[HtmlTargetElement("select", Attributes = "asp-for")]
public sealed class ControlTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (IsText(output) && !output.Attributes.ContainsName("dir"))
        {
            output.Attributes.SetAttribute("dir", "auto");
        }

        if (context.Items.TryGetValue(typeof(Field), out var found) && found is Field { IsGroup: false } field)
        {
            Tie(output, field);
        }
    }

    private static bool IsText(TagHelperOutput output) =>
        output.TagName == "textarea"
        || (output.TagName == "input" && output.Attributes["type"]?.Value.ToString() is "text" or "search");

    private static void Tie(TagHelperOutput output, Field field)
    {
        if (field.DescribedBy is { } ids)
        {
            output.Attributes.SetAttribute("aria-describedby", ids);
        }

        if (field.Error is not null)
        {
            output.Attributes.SetAttribute("aria-invalid", "true");
        }
    }
}
