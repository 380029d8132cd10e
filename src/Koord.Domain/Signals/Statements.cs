using System.Collections.Immutable;
using Koord.Domain.Dossiers;

namespace Koord.Domain.Signals;

/// <summary>A statement as it reads now, with its earlier words and the family's views beside it.</summary>
public sealed record Statement
{
    /// <summary>As first recorded.</summary>
    public required StatementMade Made { get; init; }

    /// <summary>The recorded fact of the first words.</summary>
    public required Recorded Fact { get; init; }

    /// <summary>Every rewording, oldest first.</summary>
    public ImmutableList<(Recorded Fact, StatementReworded Event)> Reworded { get; init; } = [];

    /// <summary>What family members put beside it, oldest first.</summary>
    public ImmutableList<(Recorded Fact, ViewAdded Event)> Views { get; init; } = [];

    /// <summary>The words now.</summary>
    public string Text => Reworded is [.., var (_, last)] ? last.Text.Value : Made.Text.Value;

    /// <summary>The fact that holds the words now: what a rewording names as replaced.</summary>
    public FactId Current => Reworded is [.., var (fact, _)] ? fact.Id : Fact.Id;
}

/// <summary>What was observed, said and thought, as this side may read it.</summary>
public sealed record Statements
{
    /// <summary>Nothing.</summary>
    public static Statements None { get; } = new();

    /// <summary>In the order of recording.</summary>
    public ImmutableList<Statement> All { get; private init; } = [];

    /// <summary>Null when this side does not see it.</summary>
    public Statement? Find(StatementId statement) => All.Find(s => s.Made.Statement == statement);

    /// <summary>Reads one more fact.</summary>
    public Statements After(Recorded fact) => fact.Event switch
    {
        StatementMade made => this with { All = All.Add(new() { Made = made, Fact = fact }) },
        StatementReworded e => With(s => s.Made.Statement == e.Statement, s => s with { Reworded = s.Reworded.Add((fact, e)) }),
        ViewAdded e => With(s => s.Fact.Id == e.Beside || s.Reworded.Any(r => r.Fact.Id == e.Beside), s => s with { Views = s.Views.Add((fact, e)) }),
        _ => this,
    };

    private Statements With(Predicate<Statement> which, Func<Statement, Statement> change)
    {
        var place = All.FindIndex(which);
        return place < 0 ? this : this with { All = All.SetItem(place, change(All[place])) };
    }
}
