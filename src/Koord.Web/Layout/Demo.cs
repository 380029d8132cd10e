namespace Koord.Web.Layout;

/// <summary>Says on every page that all people are invented.</summary>
public sealed class Demo
{
    /// <summary>Set once at the start, when the first fact of the data says so.</summary>
    public bool IsOn { get; set; }
}
