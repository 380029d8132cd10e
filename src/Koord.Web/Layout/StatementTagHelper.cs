using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Koord.Web.Layout;

/// <summary>What was observed, said, thought or goes well: apart in word, shape and border, never in colour alone.</summary>
[HtmlTargetElement("k-statement", Attributes = "kind")]
public sealed class StatementTagHelper(Words words) : TagHelper
{
    /// <summary>observed, said, thought, strength or voice.</summary>
    public string Kind { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var label = new TagBuilder("p");
        label.AddCssClass("k-statement-kind");
        var tag = new TagBuilder("span");
        tag.AddCssClass($"k-tag k-tag-{Kind}");
        tag.InnerHtml.Append(words[$"shell.kind-{Kind}"]);
        label.InnerHtml.AppendHtml(tag);
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"k-statement k-statement-{Kind}");
        output.PreContent.AppendHtml(label);
    }
}
