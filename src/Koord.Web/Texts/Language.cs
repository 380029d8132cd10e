using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;

namespace Koord.Web.Texts;

/// <summary>The language is the first part of the address, so a link that is shared or kept stays in its language.</summary>
public static class Language
{
    public const string Default = "nl";

    private static readonly Dictionary<string, string> s_cultures = new() { ["nl"] = "nl-NL", ["en"] = "en-GB" };

    public static IReadOnlyCollection<string> All => s_cultures.Keys;

    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public static CultureInfo Culture(string language) => CultureInfo.GetCultureInfo(s_cultures[language]);

    /// <summary>Takes /nl or /en off the path and makes it the base of every address on the page.</summary>
    public static Task ReadAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        context.Items[typeof(Language)] = request.PathBase;
        var language = All.FirstOrDefault(l => request.Path.StartsWithSegments($"/{l}", StringComparison.Ordinal));
        if (language is not null)
        {
            request.Path.StartsWithSegments($"/{language}", out var rest);
            (request.PathBase, request.Path) = (request.PathBase.Add($"/{language}"), rest);
        }

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Culture(language ?? Default);
        context.Items[typeof(CultureInfo)] = language;
        return next(context);
    }

    /// <summary>Sends a reader of an address without a language to the same page in Dutch.</summary>
    public static Task RedirectAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (IsInAddress(context) || IsErrorPage(context) || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || !IsPage(context))
        {
            return next(context);
        }

        context.Response.Redirect($"{request.PathBase.Add($"/{Default}").Add(request.Path)}{request.QueryString}");
        return Task.CompletedTask;
    }

    /// <summary>This very page, with its query, in another language.</summary>
    public static string SamePage(HttpContext context, string language)
    {
        var (path, query) = Asked(context);
        return $"{Outside(context).Add($"/{language}").Add(path)}{query}";
    }

    /// <summary>What stands before the language: a folder of a reverse proxy, usually nothing.</summary>
    public static PathString Outside(HttpContext context) =>
        context.Items[typeof(Language)] is PathString outside ? outside : context.Request.PathBase;

    /// <summary>What the reader asked for; on an error page the request itself has another path.</summary>
    public static (PathString Path, QueryString Query) Asked(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is { } status
            ? (new(status.OriginalPath), new(status.OriginalQueryString))
        : context.Features.Get<IExceptionHandlerPathFeature>() is { } failed
            ? (new(failed.Path), context.Request.QueryString)
        : (context.Request.Path, context.Request.QueryString);

    private static bool IsInAddress(HttpContext context) => context.Items[typeof(CultureInfo)] is not null;

    /// <summary>It stands at the address that went wrong, whatever that was.</summary>
    private static bool IsErrorPage(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerPathFeature>() is not null;

    private static bool IsPage(HttpContext context) =>
        context.Request.Path == "/"
        || context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>() is not null;
}
