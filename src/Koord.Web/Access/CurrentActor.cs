using Koord.Domain.Dossiers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Koord.Web.Access;

/// <summary>Who asks, as the account's row says at this very request; null when nobody signed in.</summary>
public sealed class CurrentActor
{
    public Actor? Actor { get; internal set; }

    /// <summary>For pages, which nobody reaches without signing in.</summary>
    public Actor Required => Actor ?? throw new InvalidOperationException("This page is open to anyone; it cannot ask who acts.");
}

/// <summary>A page for some roles; for everybody else it does not exist.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnlyForAttribute(Roles any) : Attribute, IAuthorizationFilter
{
    public Roles Any { get; } = any;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.RequestServices.GetRequiredService<CurrentActor>().Actor is { } actor && !actor.Is(Any))
        {
            context.Result = new NotFoundResult();
        }
    }
}
