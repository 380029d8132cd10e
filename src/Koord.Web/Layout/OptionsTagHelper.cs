using System.Collections;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Koord.Web.Layout;

/// <summary>Radio buttons, or checkboxes when the property is a list.</summary>
[HtmlTargetElement("k-options", Attributes = "for,items", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class OptionsTagHelper(Words words) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!; // the framework sets it

    public ModelExpression For { get; set; } = null!; // the attribute is required

    public IReadOnlyList<Choice> Items { get; set; } = [];

    /// <summary>Beside each other: for two or three short answers.</summary>
    public bool Inline { get; set; }

    private bool Many => For.ModelExplorer.ModelType != typeof(string)
        && typeof(IEnumerable).IsAssignableFrom(For.ModelExplorer.ModelType);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (context.Items.TryGetValue(typeof(Field), out var found) && found is Field field)
        {
            field.IsGroup = true;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Inline ? "k-options k-inline" : "k-options");
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var chosen = Chosen(name);
        for (var i = 0; i < Items.Count; i++)
        {
            output.Content.AppendHtml(Answer(name, i, chosen.Contains(Items[i].Value)));
        }
    }

    /// <summary>What was sent stays chosen, also when the form comes back with errors.</summary>
    private HashSet<string> Chosen(string name)
    {
        var sent = ViewContext.ModelState.TryGetValue(name, out var entry) ? entry.RawValue : null;
        return new((sent ?? For.Model) switch
        {
            null => [],
            string one => [one],
            IEnumerable many => many.Cast<object?>().Select(v => v?.ToString() ?? ""),
            var one => [one.ToString() ?? ""],
        }, StringComparer.OrdinalIgnoreCase);
    }

    private TagBuilder Answer(string name, int index, bool chosen)
    {
        var item = Items[index];
        var id = TagBuilder.CreateSanitizedId(name, "_") + (index == 0 ? "" : $"-{index + 1}");
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.Attributes["type"] = Many ? "checkbox" : "radio";
        (input.Attributes["id"], input.Attributes["name"], input.Attributes["value"]) = (id, name, item.Value);
        if (chosen)
        {
            input.Attributes["checked"] = "checked";
        }

        var text = new TagBuilder("span");
        text.InnerHtml.Append(words[item.Text]);
        if (item.Hint is not null)
        {
            var hint = new TagBuilder("span");
            hint.AddCssClass("k-hint");
            hint.InnerHtml.Append(words[item.Hint]);
            text.InnerHtml.AppendHtml(hint);
        }

        var label = new TagBuilder("label");
        label.AddCssClass("k-option");
        label.InnerHtml.AppendHtml(input).AppendHtml(text);
        return label;
    }
}
