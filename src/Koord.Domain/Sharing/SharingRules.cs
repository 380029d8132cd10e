using System.Collections.Immutable;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;

namespace Koord.Domain.Sharing;

/// <summary>What the recorded facts say about who may see: read by the house for everyone, shown to nobody.</summary>
public sealed record SharingRules
{
    /// <summary>An empty dossier.</summary>
    public static SharingRules None { get; } = new();

    /// <summary>The persons, with birth dates and authority, which decide the family's sight.</summary>
    public People People { get; private init; } = People.None;

    /// <summary>Where it came in, by recording or from elsewhere, oldest first.</summary>
    public ImmutableList<CameInAt> Intakes { get; private init; } = [];

    /// <summary>Every way in that a family member got, oldest first.</summary>
    public ImmutableList<FamilyInvited> Invited { get; private init; } = [];

    /// <summary>Who shared what with whom.</summary>
    public ImmutableList<(HolderId Giver, SharingDecided Decision)> Shared { get; private init; } = [];

    /// <summary>Emergency looks that were taken.</summary>
    public ImmutableList<EmergencySightTaken> Emergencies { get; private init; } = [];

    /// <summary>Who takes part in the family's line.</summary>
    public Parties Parties { get; private init; } = Parties.None;

    private ImmutableDictionary<AccountId, (PutOnTeam Put, AccountId By)> Team { get; init; } = ImmutableDictionary<AccountId, (PutOnTeam, AccountId)>.Empty;

    private ImmutableHashSet<AccountId> Acquaintances { get; init; } = [];

    private ImmutableDictionary<(PersonId, FactId), ImmutableDictionary<HolderId, FamilySightDecided>> FamilySight { get; init; } =
        ImmutableDictionary<(PersonId, FactId), ImmutableDictionary<HolderId, FamilySightDecided>>.Empty;

    private ImmutableHashSet<HolderId> Promised { get; init; } = [];

    /// <summary>Reads one more fact.</summary>
    public SharingRules After(Recorded fact) => fact.Event switch
    {
        PersonRecorded or AuthorityRecorded => this with { People = People.After(fact) },
        CameInAt intake => this with { Intakes = Intakes.Add(intake) },
        PutOnTeam put when put.Organisation == fact.By && !IsAcquaintance(put.Account) => this with { Team = Team.SetItem(put.Account, (put, fact.Actor)) },
        TakenOffTeam off when TeamOf(off.Account)?.Organisation == fact.By => this with { Team = Team.Remove(off.Account) },
        AcquaintanceDeclared acquaintance => this with { Acquaintances = Acquaintances.Add(acquaintance.Account), Team = Team.Remove(acquaintance.Account) },
        SharingDecided shared => this with { Shared = Shared.Add((fact.By, shared)), Promised = shared.SourceKeptSecret ? Promised.Add(fact.By) : Promised },
        FamilyInvited invited => this with { Invited = Invited.RemoveAll(i => i.Holder == invited.Holder).Add(invited) },
        FamilyAccessEnded ended => this with { Invited = Invited.RemoveAll(i => i.Holder == ended.Holder) },
        FamilySightDecided decided => this with { FamilySight = With(fact.By, decided) },
        IChangesParties change => this with { Parties = Parties.After(change) },
        EmergencySightTaken taken => this with { Emergencies = Emergencies.Add(taken) },
        _ => this,
    };

    /// <summary>Knows the family in private.</summary>
    public bool IsAcquaintance(AccountId account) => Acquaintances.Contains(account);

    /// <summary>Null when not on the team of this family.</summary>
    public PutOnTeam? TeamOf(AccountId account) => Team.TryGetValue(account, out var on) ? on.Put : null;

    /// <summary>Put there by somebody else: nobody lets themselves in.</summary>
    public bool IsOnTeam(AccountId account) => Team.TryGetValue(account, out var on) && on.By != account;

    /// <summary>The same, for this organisation.</summary>
    public bool IsOnTeamOf(HolderId organisation, AccountId account) => IsOnTeam(account) && TeamOf(account)?.Organisation == organisation;

    /// <summary>Those of one organisation who work with this family.</summary>
    public IEnumerable<PutOnTeam> TeamAt(HolderId organisation) => Team.Values.Where(t => t.By != t.Put.Account).Select(t => t.Put).Where(p => p.Organisation == organisation);

    /// <summary>The team at which it came in from elsewhere and for which nobody has been named yet.</summary>
    public bool AwaitsDuty(HolderId organisation, TeamId team) =>
        Intakes.Any(i => i.Organisation == organisation && i.Team == team && i.FromElsewhere) && !TeamAt(organisation).Any();

    /// <summary>Whether a team of this organisation has had this dossier.</summary>
    public bool IsOfTeam(HolderId organisation, TeamId team) =>
        Intakes.Any(i => i.Organisation == organisation && i.Team == team) || TeamAt(organisation).Any(p => p.Team == team);

    /// <summary>Was promised that the family does not learn who it was.</summary>
    public bool IsSecretSource(HolderId organisation) => Promised.Contains(organisation);

    /// <summary>Null for someone without a way in.</summary>
    public PersonId? PersonOf(HolderId familyMember) => Invited.FindLast(i => i.Holder == familyMember)?.Person;

    /// <summary>The keys of a family member, by the last invitation; null when not invited.</summary>
    public HolderId? HolderOf(PersonId person) => Invited.FindLast(i => i.Person == person)?.Holder;

    /// <summary>What was decided about one fact for one person: withheld by somebody, else opened whoever they are, else opened as far as the law lets; null when not yet decided.</summary>
    public FamilySightDecided? Decided(PersonId person, FactId fact) =>
        FamilySight.TryGetValue((person, fact), out var byOrganisation)
            ? byOrganisation.Values.MinBy(d => (d.Opened, d.ByLaw))
            : null;

    /// <summary>Every organisation that has the fact: who recorded it, who had it from the start and to whom it was given.</summary>
    public IReadOnlyList<HolderId> Having(Recorded fact) =>
        [.. Shared.Where(s => s.Decision.Gives.Contains(fact.Id)).Select(s => s.Decision.Receiver).Concat((fact.Event as ICommonGround)?.Parties ?? []).Prepend(fact.By).Distinct()];

    private ImmutableDictionary<(PersonId, FactId), ImmutableDictionary<HolderId, FamilySightDecided>> With(HolderId by, FamilySightDecided decided) =>
        decided.Facts.Aggregate(FamilySight, (all, fact) =>
        {
            var key = (decided.Person, fact);
            var known = all.TryGetValue(key, out var byOrganisation) ? byOrganisation : ImmutableDictionary<HolderId, FamilySightDecided>.Empty;
            return all.SetItem(key, known.SetItem(by, decided));
        });
}
