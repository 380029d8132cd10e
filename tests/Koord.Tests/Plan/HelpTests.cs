using Koord.Domain.Dossiers;
using Koord.Domain.Outcomes;
using Koord.Domain.Plan;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Tests.Law;

namespace Koord.Tests.Plan;

public sealed class HelpTests
{
    private readonly Folk _folk = new();

    [Fact]
    public void Nobody_without_a_part_in_it_asks_or_moves_help()
    {
        Assert.All((Actor[])[Folk.Bas, Folk.Cor, Folk.Mother], stranger => Assert.Equal(SharingRefusals.NotFound, _folk.Does(stranger, Ask())));
        _folk.Does(Folk.Tim, Ask());

        Assert.All((Actor[])[Folk.Bas, Folk.Mother], stranger => Assert.Equal(SharingRefusals.NotFound, _folk.Does(stranger, Move(HelpState.Started))));
        Assert.Equal(SharingRefusals.NotFound, _folk.Does(Folk.Tim, Move(HelpState.Asked)));
    }

    [Fact]
    public void What_is_needed_on_which_ground_and_with_whose_consent_is_said()
    {
        Assert.Equal(SharingRefusals.ReasonNeeded, _folk.Does(Folk.Tim, Ask(a => a with { What = " " })));
        Assert.Equal(SharingRefusals.NothingChosen, _folk.Does(Folk.Tim, Ask(a => a with { Of = null })));
        Assert.Equal(SharingRefusals.NoGround, _folk.Does(Folk.Tim, Ask(a => a with { Ground = new("no-such-ground") })));
        Assert.Equal(SharingRefusals.ConsentNeeded, _folk.Does(Folk.Tim, Ask(a => a with { Ground = new("youth-help-with-consent"), Consent = Consent.Refused, WithoutConsentBecause = "nodig" })));
        Assert.Equal(SharingRefusals.ReasonNeeded, _folk.Does(Folk.Tim, Ask(a => a with { Ground = new("youth-help-directly-involved"), Consent = Consent.NotAsked })));
    }

    [Fact]
    public void Who_is_asked_gets_the_question_and_the_names_and_answers_within_the_term()
    {
        Assert.Null(_folk.Does(Folk.Tim, Ask()));

        var scene = _folk.SeenBy(Folk.Cor);
        Assert.Equal(new(2026, 3, 9), scene.Dossier.Of<HelpAsked>().Single().Event.AnswerBy?.LastDay);
        Assert.Single(scene.Seen.People.All); // the child; who the parents are was not given
        Assert.DoesNotContain(Folk.Care, scene.Rules.Parties.All);
    }

    [Fact]
    public void What_was_promised_is_asked_of_somebody_until_it_has_begun()
    {
        _folk.Does(Folk.Tim, Ask());
        Assert.Equal([WorkKind.AnswerHelp], AskedOfCare());
        _folk.Does(Folk.Cor, Move(HelpState.Promised, expected: _folk.Today.AddDays(20)));
        Assert.Equal([WorkKind.BeginHelp], AskedOfCare());
        _folk.Does(Folk.Cor, Move(HelpState.Started));

        Assert.Empty(AskedOfCare());
    }

    [Fact]
    public void A_family_waits_from_asking_until_help_has_begun()
    {
        _folk.Does(Folk.Tim, Ask());
        Assert.True(Now.Waits);
        _folk.Pass(4);
        Assert.Null(_folk.Does(Folk.Cor, Move(HelpState.Promised, expected: _folk.Today.AddDays(20))));
        Assert.True(Now.Waits);
        Assert.Contains(Folk.Care, _folk.SeenBy(Folk.Cor).Rules.Parties.All); // takes part in the line from now on
        _folk.Pass(10);
        Assert.Null(_folk.Does(Folk.Cor, Move(HelpState.Started)));

        Assert.False(Now.Waits);
        Assert.Equal(14, Now.StartedOn!.Value.DayNumber - Now.Fact.Happened.Day.DayNumber); // it has begun
        Assert.Null(_folk.Does(Folk.Tim, Move(HelpState.Delivered)));
        Assert.Equal(_folk.Today, Now.EndedOn);
        Assert.DoesNotContain(Folk.Care, _folk.SeenBy(Folk.Tim).Rules.Parties.All);
    }

    [Theory]
    [InlineData(HelpState.Stopped)]
    [InlineData(HelpState.Refused)]
    public void Help_that_stops_or_will_not_come_has_a_reason_and_goes_on_no_more(HelpState end)
    {
        _folk.Does(Folk.Tim, Ask());

        Assert.Equal(SharingRefusals.ReasonNeeded, _folk.Does(Folk.Cor, Move(end)));
        Assert.Null(_folk.Does(Folk.Cor, Move(end, note: "er is geen plek")));
        Assert.Equal(PlanRefusals.HelpHasEnded, _folk.Does(Folk.Tim, Move(HelpState.Started)));
        Assert.False(Now.Waits);
    }

    [Fact]
    public void Nothing_happens_ahead_of_today()
    {
        _folk.Does(Folk.Tim, Ask());

        Assert.Equal(PlanRefusals.InTheFuture, _folk.Does(Folk.Tim, Move(HelpState.Started, days: 1)));
    }

    [Fact]
    public void Help_outside_Koord_has_a_name_and_nobody_gets_anything()
    {
        Assert.Null(_folk.Does(Folk.Tim, Ask(a => a with { Of = null, OfName = "speeltuin Zonhoek" })));

        Assert.Empty(_folk.SeenBy(Folk.Tim).Dossier.Of<SharingDecided>());
        Assert.Null(_folk.Does(Folk.Tim, Move(HelpState.Started)));
        Assert.Equal(HelpState.Started, Now.State);
    }

    private IEnumerable<WorkKind> AskedOfCare() =>
        WorkOfLine.Of(Folk.Care, _folk.SeenBy(Folk.Cor).Dossier, _folk.SeenBy(Folk.Cor).Rules, DutchLaw.Book).Where(i => i.Owner is { Team: not null } or { Person: not null }).Select(i => i.Kind);

    private Help Now => Helps.Of(_folk.SeenBy(Folk.Tim).Dossier).All.Single();

    private static Func<Scene, Result<IReadOnlyList<DossierEvent>>> Ask(Func<AskHelp, AskHelp>? other = null)
    {
        var act = new AskHelp { Help = Folk.Help, What = "hulp bij het slapen", Of = (Folk.Care, OrganisationKind.CareProvider, Folk.Front), Ground = new("youth-help-with-consent"), Consent = Consent.Given };
        return scene => (other?.Invoke(act) ?? act).Decide(scene, DutchLaw.Book);
    }

    private Func<Scene, Result<IReadOnlyList<DossierEvent>>> Move(HelpState state, int days = 0, string? note = null, DateOnly? expected = null) =>
        new MoveHelp { Which = Folk.Help, State = state, On = _folk.Today.AddDays(days), Expected = expected, Note = note }.Decide;
}
