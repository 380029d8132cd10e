using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;

namespace Koord.Domain.Signals;

/// <summary>Puts one's own statement into better words; the first words stay in the record. Nobody else's: what somebody saw, heard or thought stands under their name.</summary>
public sealed record RewordStatement
{
    /// <summary>Which.</summary>
    public required StatementId Statement { get; init; }

    /// <summary>The words that were read when the rewording began.</summary>
    public required FactId Replaces { get; init; }

    /// <summary>The words now.</summary>
    public required string Text { get; init; }

    /// <summary>What was wrong.</summary>
    public required string Why { get; init; }

    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene)
    {
        var statement = scene.Dossier.Fold(Statements.None, (s, f) => s.After(f)).Find(Statement);
        return statement is null ? SharingRefusals.NotFound
            : statement.Fact.Actor != scene.Actor.Account ? SharingRefusals.NotYours
            : statement.Current != Replaces ? SharingRefusals.ChangedMeanwhile
            : new DossierEvent[]
            {
                new StatementReworded
                {
                    Statement = Statement,
                    Replaces = Replaces,
                    Text = Text,
                    Why = Why,
                    About = statement.Made.About,
                    Child = statement.Made.Child,
                    ReadableBy = statement.Made.ReadableBy,
                    Parties = scene.Rules.Having(statement.Fact),
                },
            };
    }
}

/// <summary>Puts one's own view beside what was written about one's family.</summary>
/// <param name="Beside">Which fact.</param>
/// <param name="Text">In one's own words.</param>
public sealed record AddView(FactId Beside, string Text)
{
    /// <summary>Judges it. Whoever has the text gets the view.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        scene.Dossier.Find(Beside) is not { } fact || scene.Rules.PersonOf(scene.Actor.Side) is not { } me
            ? SharingRefusals.NotFound
            : string.IsNullOrWhiteSpace(Text) ? SignalRefusals.NothingSaid
            : new DossierEvent[] { new ViewAdded { Beside = Beside, Writer = fact.Actor, WrittenFor = fact.By, Person = me, Text = Text, Parties = scene.Rules.Having(fact) } };
}
