using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Koord.Web.Layout;

/// <summary>Three boxes: a browser's own date picker follows the language of the browser, not of the reader.</summary>
[HtmlTargetElement("k-date", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTagHelper(Words words) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!; // the framework sets it

    public ModelExpression For { get; set; } = null!; // the attribute is required

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = context.Items.TryGetValue(typeof(Field), out var found) ? found as Field : null;
        if (field is not null)
        {
            field.IsGroup = true;
        }

        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var typed = For.Model as TypedDate;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "k-date");
        output.Content
            .AppendHtml(Box(id, $"{name}.Day", "shell.date-day", typed?.Day, 2, field))
            .AppendHtml(Box($"{id}_Month", $"{name}.Month", "shell.date-month", typed?.Month, 2, field))
            .AppendHtml(Box($"{id}_Year", $"{name}.Year", "shell.date-year", typed?.Year, 4, field));
    }

    private TagBuilder Box(string id, string name, string text, string? value, int length, Field? field)
    {
        var typed = ViewContext.ModelState.TryGetValue(name, out var entry) ? entry.AttemptedValue : value;
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        (input.Attributes["type"], input.Attributes["inputmode"], input.Attributes["autocomplete"]) = ("text", "numeric", "off");
        (input.Attributes["id"], input.Attributes["name"], input.Attributes["value"]) = (id, name, typed ?? "");
        input.AddCssClass($"k-digits-{length}");
        if (field?.Error is not null)
        {
            input.Attributes["aria-invalid"] = "true";
        }

        var label = new TagBuilder("label");
        label.InnerHtml.Append(words[text]).AppendHtml(input);
        return label;
    }
}
