using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;

namespace Koord.Domain.Signals;

/// <summary>Asks a colleague or Veilig Thuis for advice without a name; founds a dossier that holds no family.</summary>
public sealed record AskAdvice
{
    /// <summary>New.</summary>
    public required SignalId Question { get; init; }

    /// <summary>Without names.</summary>
    public required string Text { get; init; }

    /// <summary>Whom: another organisation, or the own one for a colleague.</summary>
    public required HolderId Of { get; init; }

    /// <summary>Where it comes in at the other organisation.</summary>
    public TeamId? Team { get; init; }

    /// <summary>Which colleague, with the colleague's team.</summary>
    public (AccountId Account, TeamId Team)? Colleague { get; init; }

    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene)
    {
        var asked = new AdviceAsked { Signal = Question, Reporter = scene.Actor.Account, ReportedBy = scene.Actor.Side, To = Of, Question = Text };
        return (Colleague, Team) switch
        {
            ({ } colleague, _) when colleague.Account == scene.Actor.Account => SharingRefusals.NotYourself,
            ({ } colleague, _) => new DossierEvent[] { asked, new PutOnTeam { Account = colleague.Account, Organisation = scene.Actor.Side, Team = colleague.Team, Why = Text } },
            (null, { } team) => new DossierEvent[] { asked, new CameInAt { Organisation = Of, Team = team, FromElsewhere = true } },
            _ => SharingRefusals.NothingChosen,
        };
    }
}

/// <summary>Notes in the own file that advice was asked about a worry; the advice itself knows no family.</summary>
/// <param name="Signal">Which worry.</param>
/// <param name="Advice">Where question and answer stand.</param>
public sealed record ConsultAboutSignal(SignalId Signal, DossierId Advice)
{
    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene) =>
        scene.Dossier.Of<SignalRecorded>().Any(s => s.Event.Signal == Signal)
            ? new DossierEvent[] { new SignalConsulted { Signal = Signal, Advice = Advice } }
            : SharingRefusals.NotFound;
}

/// <summary>Answers a question without a name.</summary>
/// <param name="Text">The advice.</param>
public sealed record GiveAdvice(string Text)
{
    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene)
    {
        var asked = scene.Dossier.Of<AdviceAsked>().Select(a => a.Event).FirstOrDefault();
        return asked is null || asked.Reporter == scene.Actor.Account || asked.To != scene.Actor.Side ? SharingRefusals.NotFound
            : scene.Dossier.Of<AdviceGiven>().Any() ? SignalRefusals.AlreadyAnswered
            : new DossierEvent[] { new AdviceGiven { Signal = asked.Signal, Reporter = asked.Reporter, ReportedBy = asked.ReportedBy, To = asked.To, Advice = Text } };
    }
}

/// <summary>Notes that the one who was asked reads the question for the first time.</summary>
/// <param name="At">The side that was asked, which acts.</param>
public sealed record ReadAdvice(HolderId At)
{
    /// <summary>Judges it.</summary>
    public Result<IReadOnlyList<DossierEvent>> Decide(Scene scene)
    {
        var asked = scene.Dossier.Of<AdviceAsked>().Select(a => a.Event).FirstOrDefault();
        return asked is null || asked.Reporter == scene.Actor.Account || asked.To != At || scene.Actor.Side != At ? SharingRefusals.NotFound
            : scene.Dossier.Of<SignalRead>().Any() ? Array.Empty<DossierEvent>()
            : new DossierEvent[] { new SignalRead { Signal = asked.Signal, Reporter = asked.Reporter, ReportedBy = asked.ReportedBy, To = asked.To } };
    }
}
