using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Sharing;
using Koord.Store;
using Koord.Web.Layout;
using Koord.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Koord.Web.Dossiers;

/// <summary>What is known of someone: every part may be missing but what they are in the family.</summary>
public abstract class PersonForm(Reader reader, Acting acting, Words words) : DossierPage(reader, acting)
{
    private const int OldestAge = 130;

    public static IReadOnlyList<Choice> RoleChoices { get; } =
        [.. Enum.GetValues<FamilyRole>().Select(r => new Choice(r.ToString(), $"dossier.role-{r.ToString().ToLowerInvariant()}"))];

    [BindProperty]
    public FamilyRole? Role { get; set; }

    [BindProperty]
    public string? Given { get; set; }

    [BindProperty]
    public string? Prefix { get; set; }

    [BindProperty]
    public string? Surname { get; set; }

    /// <summary>Of an unborn child: the day on which it is expected.</summary>
    [BindProperty]
    public TypedDate Born { get; set; } = new();

    /// <summary>About how old, when the day is not known.</summary>
    [BindProperty]
    public int? About { get; set; }

    /// <summary>What was read when the correction began; null for someone new.</summary>
    [BindProperty]
    public FactId? Replaces { get; set; }

    /// <summary>What somebody else recorded meanwhile, to decide upon again; null when nobody did.</summary>
    public PersonRecorded? Now { get; protected set; }

    protected async Task<IActionResult> SaveAsync(PersonId person, CancellationToken ct)
    {
        Check();
        var known = ModelState.IsValid ? Known(person) : null;
        var answer = await RecordAsync(scene => new RecordPerson { Known = known!, Replaces = Replaces }.Decide(scene), $"~/dossier/{Id}/mensen", "", ct); // decided only when valid
        if (answer is PageResult && Replaces is not null && RecordPerson.Last(View.Dossier, person) is { } last && last != Replaces)
        {
            (Replaces, Now) = (last, People.Find(person));
        }

        return answer;
    }

    /// <summary>Puts what is known into the boxes.</summary>
    protected void Fill(PersonRecorded known)
    {
        (Role, Given, Prefix, Surname) = (known.Role, known.Name.Value.Given, known.Name.Value.Prefix, known.Name.Value.Surname);
        Born = (known.Born.Value.Day ?? known.Born.Value.Expected) is { } day ? TypedDate.Of(day) : new();
        About = known.Born.Value is { Precision: BirthPrecision.EstimatedAge } born ? born.AgeOn(Today)?.Least : null;
    }

    private void Check()
    {
        Wrong(Role is null, nameof(Role), "dossier.person-role-needed");
        Wrong(PersonName.TryOf(Given, Prefix, Surname) is null, nameof(Given), "dossier.person-name-long");
        Wrong(About is < 0 or > OldestAge, nameof(About), "dossier.person-about-wrong");
        Wrong(Role is not FamilyRole.UnbornChild && Born.Value > Today, nameof(Born), "dossier.person-born-future");
    }

    private void Wrong(bool wrong, string field, string key)
    {
        if (wrong && ModelState.GetValidationState(field) is not ModelValidationState.Invalid)
        {
            ModelState.AddModelError(field, words[key]);
        }
    }

    private PersonRecorded Known(PersonId person) => new()
    {
        Person = person,
        Role = Role ?? default,
        Name = PersonName.Of(Given, Prefix, Surname),
        Born = Role is FamilyRole.UnbornChild ? BirthDate.NotYetBorn(Born.Value)
            : Born.Value is { } day ? BirthDate.On(day)
            : About is { } years ? BirthDate.AgedAbout(years, Today)
            : BirthDate.Unknown,
    };
}
