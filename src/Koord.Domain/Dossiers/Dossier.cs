namespace Koord.Domain.Dossiers;

/// <summary>Facts of one family, oldest first: all that one side may read, never more.</summary>
/// <param name="Id">The dossier that was asked for.</param>
/// <param name="Facts">In the order of recording.</param>
public sealed record Dossier(DossierId Id, IReadOnlyList<Recorded> Facts)
{
    /// <summary>What the facts come to, one after the other.</summary>
    public TState Fold<TState>(TState start, Func<TState, Recorded, TState> after) => Facts.Aggregate(start, after);

    /// <summary>The facts of one kind.</summary>
    public IEnumerable<(Recorded Fact, TEvent Event)> Of<TEvent>()
        where TEvent : DossierEvent =>
        from fact in Facts
        where fact.Event is TEvent
        select (fact, (TEvent)fact.Event);

    /// <summary>Without the facts of dossiers that it is joined with: who holds, checks and closings are of one dossier.</summary>
    public Dossier Alone => Facts.All(f => f.Dossier == Id) ? this : new(Id, [.. Facts.Where(f => f.Dossier == Id)]);

    /// <summary>Each joined dossier alone, the one that was asked for first.</summary>
    public IReadOnlyList<Dossier> Each => Facts.All(f => f.Dossier == Id) ? [this] : [.. Facts.GroupBy(f => f.Dossier).OrderBy(d => d.Key != Id).Select(d => new Dossier(d.Key, [.. d]))];

    /// <summary>One fact; null when this side does not have it.</summary>
    public Recorded? Find(FactId id) => Facts.FirstOrDefault(f => f.Id == id);
}
