using Koord.Domain.Dossiers;
using Koord.Domain.Outcomes;
using Koord.Domain.Responsibility;

namespace Koord.Tests.Responsibility;

/// <summary>Two dossiers that turned out to be of one family, read together.</summary>
public sealed class JoinedLinesTests
{
    private static readonly DossierId One = new(1);
    private static readonly DossierId Other = new(2);

    private readonly List<Recorded> _facts = [];

    [Fact]
    public void Each_line_has_its_own_holder_and_the_one_that_was_asked_for_comes_first()
    {
        Passes(One, 7);
        Passes(Other, 8);

        Assert.Equal([new HolderId(7), new HolderId(8)], WhoHolds.NowInEach(new(One, _facts)).Select(h => h.By));
        Assert.Equal([new HolderId(8), new HolderId(7)], WhoHolds.NowInEach(new(Other, _facts)).Select(h => h.By));
        Assert.Equal(new HolderId(7), WhoHolds.Of(new(One, _facts)).Now?.By);
        Assert.Single(WhoHolds.Of(new(One, _facts)).All);
    }

    [Fact]
    public void Closing_one_line_does_not_close_the_other()
    {
        Passes(One, 7);
        Passes(Other, 8);
        Happens(One, new LineClosed { Dangers = [], Safety = Koord.Domain.Judgements.Safety.Safe, Certainty = Koord.Domain.Judgements.Certainty.Sure, Premortem = "oma wordt ziek", About = [], Parties = [] });

        Assert.NotNull(Checks.Of(new(One, _facts)).Closed);
        Assert.Null(Checks.Of(new(Other, _facts)).Closed);
    }

    private void Passes(DossierId dossier, long to) => Happens(dossier, new HoldingPassed { To = new(to), Why = HoldingReason.Began, About = [], Parties = [] });

    private void Happens(DossierId dossier, DossierEvent happened)
    {
        var at = new DateTimeOffset(2026, 3, 2, 9, _facts.Count, 0, TimeSpan.Zero);
        _facts.Add(new() { Id = new((ulong)_facts.Count + 1), Dossier = dossier, By = new(1), Actor = new(1), Happened = new(new DateOnly(2026, 3, 2)), At = at, Ground = "x", Event = happened });
    }
}
