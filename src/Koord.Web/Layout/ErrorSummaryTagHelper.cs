using System.Text.Encodings.Web;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Koord.Web.Layout;

/// <summary>What is still needed, with a link to each field. It takes the focus, without JavaScript too.</summary>
[HtmlTargetElement("k-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(Words words, PageFields fields) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!; // the framework sets it

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = ViewContext.ModelState;
        if (state.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "k-error-summary");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.Add(new TagHelperAttribute("autofocus"));
        output.Content.SetHtmlContent(new WrittenLast(() => List(fields.Wrong(state).ToList())));
    }

    private TagBuilder List(List<(string Message, string? Id)> wrong)
    {
        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append(words.Count("shell.error-summary", wrong.Count));
        var list = new TagBuilder("ul");
        foreach (var (message, id) in wrong)
        {
            list.InnerHtml.AppendHtml(Line(message, id));
        }

        var alert = new TagBuilder("div");
        alert.Attributes["role"] = "alert";
        alert.InnerHtml.AppendHtml(heading).AppendHtml(list);
        return alert;
    }

    private static TagBuilder Line(string message, string? id)
    {
        var line = new TagBuilder("li");
        if (id is null)
        {
            line.InnerHtml.Append(message);
            return line;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = $"#{id}";
        link.InnerHtml.Append(message);
        line.InnerHtml.AppendHtml(link);
        return line;
    }

    /// <summary>The summary stands above the fields, but only the fields know their order: so it is written after them.</summary>
    private sealed class WrittenLast(Func<IHtmlContent> content) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => content().WriteTo(writer, encoder);
    }
}
