using Koord.Web.Texts;
using Microsoft.AspNetCore.Components;

namespace Koord.Web.Layout;

public static class Assets
{
    /// <summary>The address with the fingerprint in it, the same in each language so that it is fetched once.</summary>
    public static string Asset(this HttpContext context, string path)
    {
        var known = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return $"{Language.Outside(context)}/{known?[path] ?? path}";
    }
}
