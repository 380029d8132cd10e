using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Koord.Web.Sharing;

/// <summary>A page about what the family may see, in one dossier; for whoever sees nothing of it, it does not exist.</summary>
[OnlyFor(Roles.Professional | Roles.TeamLead)]
public abstract class FamilySightPage(Reader reader, CurrentActor current) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public DossierId Id { get; set; }

    public View View { get; private set; } = null!; // set before any handler runs

    public People People { get; private set; } = People.None;

    protected Actor Actor => current.Required;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await OpenAsync(HttpContext.RequestAborted) || !await ReadyAsync(HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    /// <summary>What the page needs besides the dossier; false: it does not exist.</summary>
    protected virtual Task<bool> ReadyAsync(CancellationToken ct) => Task.FromResult(true);

    protected async Task<bool> OpenAsync(CancellationToken ct)
    {
        if (await reader.OpenAsync(Id, Actor, Purpose.Work, null, ct) is not { } view)
        {
            return false;
        }

        (View, People) = (view, view.Dossier.Fold(People.None, (people, fact) => people.After(fact)));
        return true;
    }
}

/// <summary>The same, about one family member.</summary>
public abstract class FamilyMemberPage(Reader reader, CurrentActor current) : FamilySightPage(reader, current)
{
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    public PersonId Member => new(Person);

    public PersonRecorded Who { get; private set; } = null!; // set before any handler runs

    protected override Task<bool> ReadyAsync(CancellationToken ct)
    {
        var known = People.Find(Member);
        Who = known!; // otherwise the page does not exist
        return Task.FromResult(known is { Role: not FamilyRole.UnbornChild });
    }
}
