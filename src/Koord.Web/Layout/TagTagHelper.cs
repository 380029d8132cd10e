using Koord.Web.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Koord.Web.Layout;

/// <summary>A short label: k-tag with kind plain, good, wait, danger, voice, observed, said, thought or strength.</summary>
[HtmlTargetElement("k-tag", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TagTagHelper(Words words) : TagHelper
{
    public string Kind { get; set; } = "plain";

    /// <summary>A key of Words; without it the content of the element is shown.</summary>
    public string? Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"k-tag k-tag-{Kind}");
        if (Text is not null)
        {
            output.Content.SetContent(words[Text]);
        }
    }
}
