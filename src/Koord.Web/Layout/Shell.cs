using System.Text.Unicode;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace Koord.Web.Layout;

/// <summary>What every page stands in: language, words, headers, error pages, menu.</summary>
public static class Shell
{
    /// <summary>A long story in emoji is twelve bytes a sign on the wire; beyond this the answer is 413.</summary>
    public const int LargestForm = 16 * 1024 * 1024;

    /// <summary>Thirty children, thirty adults and as many statements of each kind fill about two thousand fields.</summary>
    private const int MostFields = 8192;

    public static IMvcBuilder AddShell(this IServiceCollection services, IConfiguration configuration)
    {
        var words = new Words();
        services.AddSingleton(words).AddSingleton<Dates>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<PageFields>().AddSingleton<FactsTold>();
        services.TryAddScoped<Menu>();
        services.TryAddSingleton<Demo>();
        services.AddSingleton(new QuickExit(new(configuration["QuickExit"] ?? QuickExit.Neutral)));
        services.Configure<FormOptions>(o => (o.ValueLengthLimit, o.ValueCountLimit) = (LargestForm, MostFields));
        services.Configure<ExceptionHandlerOptions>(o => o.StatusCodeSelector = StatusOf);
        services.Configure<MvcOptions>(o =>
        {
            BindingWords.Use(o, words);
            o.ModelMetadataDetailsProviders.Add(new LongestText());
            o.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        });
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "koord-form";
            o.Cookie.Path = "/";
            o.SuppressXFrameOptionsHeader = true;
        });

        // Names keep their accents in the page instead of becoming numbers; what is dangerous is still encoded.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new(UnicodeRanges.All));
        services.Configure<MvcViewOptions>(o => o.HtmlHelperOptions.ClientValidationEnabled = false);
        return services
            .AddRazorPages(o => o.RootDirectory = "/")
            .AddDataAnnotationsLocalization(o => o.DataAnnotationLocalizerProvider = (_, _) => new WordsLocalizer(words));
    }

    /// <summary>Everything before the question who is asking; routing is done when it returns.</summary>
    public static void UseShell(this WebApplication app)
    {
        app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedProto }); // believed from this computer only
        app.Use(Headers.SetAsync);
        app.Use(Language.ReadAsync);
        app.UseHsts();
        app.UseExceptionHandler("/fout/500");
        app.UseStatusCodePagesWithReExecute("/fout/{0}");
        app.Use(HideForbiddenAsync);
        app.Use(RefuseTooLargeAsync);
        app.UseRouting();
        app.Use(Language.RedirectAsync);
    }

    /// <summary>Forbidden and missing are one answer: nobody may learn from it that something exists.</summary>
    private static async Task HideForbiddenAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response is { StatusCode: StatusCodes.Status403Forbidden, HasStarted: false })
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    /// <summary>Asked before the body is read, so that the reader gets a page instead of a broken connection.</summary>
    private static Task RefuseTooLargeAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.ContentLength > LargestForm && context.Features.Get<IStatusCodeReExecuteFeature>() is null)
        {
            context.Request.ContentType = null; // the error page must not read it either
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(context);
    }

    private static int StatusOf(Exception exception) =>
        exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
}
