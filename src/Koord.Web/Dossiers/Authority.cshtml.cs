using System.ComponentModel.DataAnnotations;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Access;
using Koord.Web.Layout;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Koord.Web.Dossiers;

/// <summary>Who holds authority over whom: a dated fact with a source, never a guess from the role.</summary>
[OnlyFor(Readers)]
public sealed class AuthorityModel(Reader reader, Acting acting, Words words) : DossierPage(reader, acting)
{
    public static IReadOnlyList<Choice> HeldChoices { get; } = [new("yes", "dossier.authority-yes"), new("no", "dossier.authority-no")];

    public static IReadOnlyList<Choice> SourceChoices { get; } =
        [.. Enum.GetValues<AuthoritySource>().Select(s => new Choice(s.ToString(), $"dossier.authority-{s.ToString().ToLowerInvariant()}"))];

    [BindProperty, Required(ErrorMessage = "dossier.authority-parent-needed")]
    public Guid? Parent { get; set; }

    [BindProperty, Required(ErrorMessage = "dossier.authority-child-needed")]
    public Guid? Child { get; set; }

    [BindProperty, Required(ErrorMessage = "dossier.authority-held-needed")]
    public string? Held { get; set; }

    [BindProperty, DateNeeded(ErrorMessage = "dossier.authority-since-needed")]
    public TypedDate Since { get; set; } = new();

    [BindProperty, Required(ErrorMessage = "dossier.authority-source-needed")]
    public AuthoritySource? Source { get; set; }

    public IReadOnlyList<Choice> Parents => [.. People.Grown.Select(Named)];

    public IReadOnlyList<Choice> Children => [.. People.Children.Select(Named)];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await OpenAsync(ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        RecordAsync(scene => new RecordAuthority(Read()).Decide(scene), $"~/dossier/{Id}/mensen", nameof(Child), ct);

    private AuthorityRecorded Read() => new()
    {
        Parent = new(Parent ?? default),
        Child = new(Child ?? default),
        Held = Held == "yes",
        Since = Since.Value ?? default,
        Source = Source ?? default,
    };

    private Choice Named(PersonRecorded person) =>
        new(person.Person.Value.ToString(), person.Name.Value is { IsUnknown: false } name ? name.Display : words["shell.name-unknown"]);
}
