using Koord.Web.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Koord.Web.Layout;

/// <summary>A person's name: it may be in any script and must not turn the words around it.</summary>
[HtmlTargetElement("k-name", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class NameTagHelper(Words words) : TagHelper
{
    public string? Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "bdi";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetContent(string.IsNullOrWhiteSpace(Of) ? words["shell.name-unknown"] : Of);
    }
}
