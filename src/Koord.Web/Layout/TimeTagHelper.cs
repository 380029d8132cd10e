using Koord.Web.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Koord.Web.Layout;

/// <summary>A moment (at) or a day (on), as the reader writes it and as a machine reads it.</summary>
[HtmlTargetElement("k-time", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimeTagHelper(Dates dates) : TagHelper
{
    public DateTimeOffset? At { get; set; }

    public DateOnly? On { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (At is { } instant)
        {
            output.Attributes.SetAttribute("datetime", dates.Machine(instant));
            output.Content.SetContent(dates.Moment(instant));
        }
        else if (On is { } day)
        {
            output.Attributes.SetAttribute("datetime", dates.Machine(day));
            output.Content.SetContent(dates.Day(day));
        }
    }
}
