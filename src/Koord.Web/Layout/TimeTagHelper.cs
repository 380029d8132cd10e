using System.Globalization;
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
            output.Attributes.SetAttribute("datetime", instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture));
            output.Content.SetContent(dates.Moment(instant));
        }
        else if (On is { } day)
        {
            output.Attributes.SetAttribute("datetime", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            output.Content.SetContent(dates.Day(day));
        }
    }
}
