namespace Koord.Web.Layout;

/// <summary>Where someone comes out who leaves at once because another looks over the shoulder (setting QuickExit).</summary>
public sealed record QuickExit(Uri Address)
{
    public const string Neutral = "https://www.wikipedia.org/";
}
