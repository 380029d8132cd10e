using Koord.Domain.Dossiers;

namespace Koord.Bench.Proof;

/// <summary>One act, and what the children said of it.</summary>
internal sealed class SentAct
{
    public int Sends { get; set; }

    public int Acknowledgements { get; set; }

    public int Refusals { get; set; }

    /// <summary>What it recorded, as far as that was said.</summary>
    public List<FactId> Facts { get; } = [];

    public bool WasAcknowledged => Acknowledgements > 0;

    public bool WasRefused => Refusals == Sends;

    public int Unanswered => Sends - Acknowledgements - Refusals;
}

/// <summary>All that was said over all rounds.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, SentAct> _acts = [];
    private HashSet<string> _recorded = [];

    public IEnumerable<SentAct> Acts => _acts.Values;

    public int Rounds { get; set; }

    /// <summary>Where the next child goes on.</summary>
    public IReadOnlyList<DossierId> LastDossiers { get; private set; } = [];

    public SentAct Of(string act)
    {
        if (!_acts.TryGetValue(act, out var sent))
        {
            _acts.Add(act, sent = new());
        }

        return sent;
    }

    public void Acknowledge(string act, DossierId dossier, IReadOnlyList<FactId> facts)
    {
        Of(act).Acknowledgements++;
        Of(act).Facts.AddRange(facts);
        LastDossiers = [.. LastDossiers.Where(d => d != dossier).Append(dossier).TakeLast(5)];
    }

    /// <summary>Compares with the acts that are really there.</summary>
    public IEnumerable<string> Compare(HashSet<string> recorded)
    {
        _recorded = recorded;
        return
        [
            .. _acts.Where(a => a.Value.WasAcknowledged && !recorded.Contains(a.Key)).Select(a => $"act {a.Key} was acknowledged and is gone"),
            .. _acts.Where(a => a.Value.WasRefused && recorded.Contains(a.Key)).Select(a => $"act {a.Key} was refused and is there"),
            .. recorded.Where(a => !_acts.ContainsKey(a)).Select(a => $"act {a} is there and nobody sent it"),
        ];
    }

    public override string ToString() =>
        $"""
          {Acts.Count(a => a.WasAcknowledged)} acts acknowledged, {Acts.Sum(a => Math.Max(0, a.Acknowledgements - 1))} of them twice; {Acts.Sum(a => a.Refusals)} sends refused
          {Acts.Sum(a => a.Unanswered)} sends had no answer when the blow fell; {_acts.Count(a => !a.Value.WasAcknowledged && _recorded.Contains(a.Key))} of those acts were kept, whole
        """;
}
