using System.ComponentModel.DataAnnotations;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Plan;
using Koord.Web.Layout;

namespace Koord.Web.Plan;

/// <summary>A plan as somebody typed it. A block that was left empty is no part of it.</summary>
public sealed class TypedPlan
{
    /// <summary>Nobody follows more.</summary>
    private const int Most = 30;

    [StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? Changed { get; set; }

    public List<TypedGoal> Goals { get; set; } = [];

    public List<TypedAgreement> Agreements { get; set; } = [];

    public List<TypedNetwork> Network { get; set; } = [];

    /// <summary>By person.</summary>
    public Dictionary<string, TypedAgreed> Agreed { get; set; } = [];

    /// <summary>To go on from. Whether somebody agrees is asked anew: they have not seen the next version.</summary>
    public static TypedPlan Of(PlanMade? plan) => plan is null ? new() : new()
    {
        Goals = [.. plan.Goals.Select(g => new TypedGoal { Words = g.Words.Value, By = g.By?.ToString() })],
        Agreements = [.. plan.Agreements.Select(a => new TypedAgreement { Agreement = a.Id.ToString(), Sees = a.WhatWeSee.Value, Does = a.WhoDoesWhat.Value, Calls = a.WhomWeCall.Value })],
        Network = [.. plan.Network.Select(n => new TypedNetwork { Who = n.Who.Value, Does = n.Does.Value })],
    };

    /// <summary>One more block of what was pressed.</summary>
    /// <returns>False: nothing of the kind.</returns>
    public bool Add(string? what)
    {
        switch (what)
        {
            case "goal" when Goals.Count < Most: Goals.Add(new()); return true;
            case "agreement" when Agreements.Count < Most: Agreements.Add(new()); return true;
            case "network" when Network.Count < Most: Network.Add(new()); return true;
            default: return what is "goal" or "agreement" or "network";
        }
    }

    /// <summary>Something to fill in of each kind, and everybody who can say whether they agree.</summary>
    public void Complete(IEnumerable<string> persons)
    {
        Show(Goals);
        Show(Agreements);
        Show(Network);
        Agreed = persons.ToDictionary(p => p, p => Agreed.GetValueOrDefault(p) ?? new());
    }

    /// <param name="known">Agreements of the plan before: they stay the same through all versions.</param>
    /// <param name="made">A new id, by place on the form.</param>
    /// <param name="among">Who can have said a goal.</param>
    public PlanMade Read(IEnumerable<AgreementId> known, Func<int, Guid> made, IReadOnlyList<PersonRecorded> among) => new()
    {
        Changed = Personal.Text(Changed),
        Goals = [.. Goals.Where(g => !g.IsEmpty).Select(g => new Goal { Words = g.Words!.Trim(), By = Person(g.By, among) })], // not empty
        Agreements = [.. Agreements.Index().Where(a => !a.Item.IsEmpty).Select(a => a.Item.Read(known.Cast<AgreementId?>().FirstOrDefault(k => k.ToString() == a.Item.Agreement) ?? new(made(a.Index))))],
        Network = [.. Network.Where(n => !n.IsEmpty).Select(n => new OwnNetwork { Who = n.Who?.Trim() ?? "", Does = n.Does?.Trim() ?? "" })],
        Agreed = [.. among.Select(p => Agreed.GetValueOrDefault(p.Person.ToString())?.Read(p.Person)).OfType<Agreed>()],
        About = [],
        Parties = [],
    };

    /// <summary>Fields that are still needed, by key.</summary>
    public IEnumerable<(string Field, string Key)> Wrong()
    {
        foreach (var (index, agreement) in Agreements.Index().Where(a => !a.Item.IsEmpty))
        {
            foreach (var (field, _, key) in agreement.Parts.Where(p => string.IsNullOrWhiteSpace(p.Typed)))
            {
                yield return ($"Form.Agreements[{index}].{field}", key);
            }
        }

        foreach (var (index, _) in Network.Index().Where(n => !n.Item.IsEmpty && string.IsNullOrWhiteSpace(n.Item.Who)))
        {
            yield return ($"Form.Network[{index}].Who", "plan.network-who-needed");
        }

        foreach (var (person, _) in Agreed.Where(a => a.Value is { Agrees: not ("yes" or "no"), Words: { } words } && !string.IsNullOrWhiteSpace(words)))
        {
            yield return ($"Form.Agreed[{person}].Agrees", "plan.agrees-needed");
        }
    }

    private static PersonId? Person(string? typed, IReadOnlyList<PersonRecorded> among) => among.FirstOrDefault(p => p.Person.ToString() == typed)?.Person;

    private static void Show<T>(List<T> blocks)
        where T : new()
    {
        if (blocks.Count == 0)
        {
            blocks.Add(new());
        }
    }
}

/// <summary>What somebody of the family wants.</summary>
public sealed class TypedGoal
{
    [StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? Words { get; set; }

    /// <summary>A person; nothing for all together.</summary>
    public string? By { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Words);
}

/// <summary>What is done when it becomes unsafe.</summary>
public sealed class TypedAgreement
{
    /// <summary>Nothing for a new one.</summary>
    public string? Agreement { get; set; }

    [StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? Sees { get; set; }

    [StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? Does { get; set; }

    [StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? Calls { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Sees + Does + Calls);

    internal IEnumerable<(string Field, string? Typed, string Key)> Parts =>
        [(nameof(Sees), Sees, "plan.sees-needed"), (nameof(Does), Does, "plan.does-needed"), (nameof(Calls), Calls, "plan.calls-needed")];

    internal Agreement Read(AgreementId id) => new() { Id = id, WhatWeSee = Sees?.Trim() ?? "", WhoDoesWhat = Does?.Trim() ?? "", WhomWeCall = Calls?.Trim() ?? "" };
}

/// <summary>Somebody of the family's own people.</summary>
public sealed class TypedNetwork
{
    [StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? Who { get; set; }

    [StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? Does { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Who + Does);
}

/// <summary>Whether one person agrees.</summary>
public sealed class TypedAgreed
{
    /// <summary>yes, no, or nothing when they have not been asked.</summary>
    public string? Agrees { get; set; }

    [StringLength(LongestText.Signs, ErrorMessage = LongestText.Error)]
    public string? Words { get; set; }

    internal Agreed? Read(PersonId person) => Agrees is "yes" or "no" ? new() { Person = person, Agrees = Agrees == "yes", Words = Personal.Text(Words) } : null;
}
