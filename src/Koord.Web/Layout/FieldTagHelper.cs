using Koord.Web.Texts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Koord.Web.Layout;

/// <summary>Label, hint and error around the control that stands in it; a fieldset when there are several.</summary>
[HtmlTargetElement("k-field", Attributes = "for")]
public sealed class FieldTagHelper(Words words, PageFields fields) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!; // the framework sets it

    public ModelExpression For { get; set; } = null!; // the attribute is required

    /// <summary>A key of Words; without it the name of [Display] on the property is asked.</summary>
    public string? Label { get; set; }

    /// <summary>A key of Words.</summary>
    public string? Hint { get; set; }

    public bool Optional { get; set; }

    public bool Group { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var field = new Field
        {
            Name = name,
            Id = TagBuilder.CreateSanitizedId(name, "_"),
            Hint = Hint,
            Error = Field.ErrorOf(name, ViewContext.ModelState),
            IsGroup = Group,
        };
        fields.Add(field);
        context.Items[typeof(Field)] = field;
        var controls = await output.GetChildContentAsync();

        output.TagName = field.IsGroup ? "fieldset" : "div";
        output.Attributes.SetAttribute("class", field.Error is null ? "k-field" : "k-field k-wrong");
        if (field.IsGroup && field.DescribedBy is { } ids)
        {
            output.Attributes.SetAttribute("aria-describedby", ids);
        }

        output.Content.AppendHtml(Question(field)).AppendHtml(Explained(field)).AppendHtml(controls);
    }

    private TagBuilder Question(Field field)
    {
        var question = new TagBuilder(field.IsGroup ? "legend" : "label");
        question.AddCssClass("k-question");
        if (!field.IsGroup)
        {
            question.Attributes["for"] = field.Id;
        }

        question.InnerHtml.Append(Label is null ? For.Metadata.DisplayName ?? field.Name : words[Label]);
        if (Optional)
        {
            question.InnerHtml.Append(" ").AppendHtml(Part("span", "k-optional", null, words["shell.optional"]));
        }

        return question;
    }

    private HtmlContentBuilder Explained(Field field)
    {
        var explained = new HtmlContentBuilder();
        if (field.Hint is { } hint)
        {
            explained.AppendHtml(Part("p", "k-hint", field.HintId, words[hint]));
        }

        if (field.Error is { } error)
        {
            explained.AppendHtml(Part("p", "k-error", field.ErrorId, $"{words["shell.error"]} {error}"));
        }

        return explained;
    }

    private static TagBuilder Part(string tag, string css, string? id, string text)
    {
        var part = new TagBuilder(tag);
        part.AddCssClass(css);
        if (id is not null)
        {
            part.Attributes["id"] = id;
        }

        part.InnerHtml.Append(text);
        return part;
    }
}
