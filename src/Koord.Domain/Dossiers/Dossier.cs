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

    /// <summary>One fact; null when this side does not have it.</summary>
    public Recorded? Find(FactId id) => Facts.FirstOrDefault(f => f.Id == id);
}
