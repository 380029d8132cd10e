namespace Koord.Web.Layout;

/// <summary>Where someone goes at once when another looks over the shoulder (setting QuickExit).</summary>
public sealed record QuickExit(Uri Address)
{
    public const string Neutral = "https://www.wikipedia.org/";
}
