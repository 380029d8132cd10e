using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;

namespace Koord.Tests.Sharing;

/// <summary>A dossier with its key rows, as the ledger keeps them.</summary>
internal sealed class HeldFile
{
    private readonly List<Recorded> _facts = [];
    private readonly Dictionary<(FactId, HolderId), KeyHeld> _keys = [];

    public IReadOnlyList<Recorded> Facts => _facts;

    public static HeldFile Of(Cast cast, IEnumerable<int> chances)
    {
        var file = new HeldFile();
        foreach (var first in cast.Beginning)
        {
            file.Record(cast.Professionals[0], first);
        }

        foreach (var chance in chances)
        {
            var author = cast.Author(chance / 3);
            file.Record(author, cast.Any(chance, author, [.. file._facts.Where(f => file._keys.ContainsKey((f.Id, author.Side)))]));
        }

        return file;
    }

    public List<(Recorded Fact, Because Why)> See(Look look)
    {
        var held = _facts.Where(f => _keys.ContainsKey((f.Id, look.Viewer.Side)) || _keys.ContainsKey((f.Id, HolderId.House)));
        var rules = held.Aggregate(SharingRules.None, (r, f) => r.After(f));
        return [.. from fact in _facts
                   where _keys.ContainsKey((fact.Id, look.Viewer.Side))
                   let why = MaySee.Fact(fact, _keys[(fact.Id, look.Viewer.Side)], look, rules)
                   where why is not null
                   select (fact, why.Value)];
    }

    /// <summary>What an act of theirs is decided upon.</summary>
    public Scene Scene(Look look)
    {
        var held = _facts.Where(f => _keys.ContainsKey((f.Id, look.Viewer.Side)) || _keys.ContainsKey((f.Id, HolderId.House)));
        return new(new(new(1), [.. See(look).Select(s => s.Fact)]), held.Aggregate(SharingRules.None, (r, f) => r.After(f)), look.Viewer, look.Now);
    }

    /// <summary>All that a side has for good.</summary>
    public Dossier DossierOf(HolderId side) => new(new(1), [.. _facts.Where(f => _keys.TryGetValue((f.Id, side), out var key) && key.Until is null)]);

    public HashSet<FactId> HeldBy(HolderId side) => [.. _keys.Keys.Where(k => k.Item2 == side).Select(k => k.Item1)];

    public void Record(Actor author, DossierEvent happened, DateTimeOffset? at = null)
    {
        var fact = new Recorded
        {
            Id = new((ulong)_facts.Count + 1),
            Dossier = new(1),
            By = author.Side,
            Actor = author.Account,
            Happened = at is { } when ? Happened.At(when) : new(new(2026, 3, 1)),
            At = at ?? Cast.Now.AddDays(-1).AddMinutes(_facts.Count),
            Ground = "meldcode",
            Event = happened,
        };
        _facts.Add(fact);
        HolderId[] holders = [author.Side, .. happened is IDecidesSight ? new[] { HolderId.House } : [], .. (happened as ICommonGround)?.Parties ?? []];
        foreach (var holder in holders)
        {
            _keys.TryAdd((fact.Id, holder), new(fact.At, null));
        }

        foreach (var given in ((happened as IGivesKeys)?.Gives ?? []).Where(g => _keys.TryGetValue((g, author.Side), out var mine) && mine.Until is null))
        {
            _keys.TryAdd((given, ((IGivesKeys)happened).Receiver), new(fact.At, ((IGivesKeys)happened).Until));
        }
    }
}
