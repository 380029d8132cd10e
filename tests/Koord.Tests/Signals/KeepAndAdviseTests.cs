using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Tests.Signals;

public sealed class KeepAndAdviseTests
{
    [Fact]
    public void A_worry_that_this_person_does_not_see_is_not_kept() =>
        Assert.Equal(SharingRefusals.NotFound, new KeepSignal(Told.Worry, "Wij kijken mee.").Decide(Told.SeenBy(Told.Teacher)).Refusal);

    [Fact]
    public void A_worry_is_kept_once()
    {
        var keep = new KeepSignal(Told.Worry, "Wij kijken mee.");

        var kept = Assert.IsType<SignalKept>(Assert.Single(keep.Decide(Told.SeenBy(Told.Teacher, Told.Recorded)).Value));

        Assert.Equal("Wij kijken mee.", kept.Because.Value);
        Assert.Equal(SharingRefusals.AlreadySo, keep.Decide(Told.SeenBy(Told.Teacher, Told.Recorded, kept)).Refusal);
    }

    [Fact]
    public void Nobody_asks_themselves_for_advice() =>
        Assert.Equal(SharingRefusals.NotYourself, (Ask with { Of = Told.School, Colleague = (Told.Teacher.Account, new(1)) }).Decide(Told.SeenBy(Told.Teacher)).Refusal);

    [Fact]
    public void A_question_goes_to_somebody() =>
        Assert.Equal(SharingRefusals.NothingChosen, Ask.Decide(Told.SeenBy(Told.Teacher)).Refusal);

    [Fact]
    public void A_question_without_a_name_brings_no_family_with_it()
    {
        var atDesk = (Ask with { Team = new TeamId(2) }).Decide(Told.SeenBy(Told.Teacher)).Value;
        var atColleague = (Ask with { Of = Told.School, Colleague = (Told.Colleague.Account, new(1)) }).Decide(Told.SeenBy(Told.Teacher)).Value;

        Assert.Equal([typeof(AdviceAsked), typeof(CameInAt)], atDesk.Select(e => e.GetType()));
        Assert.Equal([typeof(AdviceAsked), typeof(PutOnTeam)], atColleague.Select(e => e.GetType()));
    }

    [Fact]
    public void The_own_file_notes_advice_only_about_a_worry_that_is_there()
    {
        var note = new ConsultAboutSignal(Told.Worry, new(9));

        Assert.Equal(SharingRefusals.NotFound, note.Decide(Told.SeenBy(Told.Teacher)).Refusal);
        Assert.IsType<SignalConsulted>(Assert.Single(note.Decide(Told.SeenBy(Told.Teacher, Told.Recorded)).Value));
    }

    [Fact]
    public void Only_the_one_who_was_asked_answers()
    {
        var answer = new GiveAdvice("Begin met een gesprek.");

        Assert.Equal(SharingRefusals.NotFound, answer.Decide(Told.SeenBy(Told.Adviser)).Refusal);
        Assert.Equal(SharingRefusals.NotFound, answer.Decide(Told.SeenBy(Told.Teacher, Told.Asked)).Refusal);
        Assert.Equal(SharingRefusals.NotFound, answer.Decide(Told.SeenBy(Told.Colleague, Told.Asked)).Refusal);
        Assert.IsType<AdviceGiven>(Assert.Single(answer.Decide(Told.SeenBy(Told.Adviser, Told.Asked)).Value));
    }

    [Fact]
    public void A_question_is_answered_once()
    {
        var given = new AdviceGiven { Signal = Told.Worry, Reporter = Told.Teacher.Account, ReportedBy = Told.School, To = Told.VeiligThuis, Advice = "Praat met de ouder." };

        Assert.Equal(SignalRefusals.AlreadyAnswered, new GiveAdvice("Nog iets.").Decide(Told.SeenBy(Told.Adviser, Told.Asked, given)).Refusal);
    }

    [Fact]
    public void Reading_a_question_is_noted_once_and_only_at_the_one_who_was_asked()
    {
        Assert.Equal(SharingRefusals.NotFound, new ReadAdvice(Told.School).Decide(Told.SeenBy(Told.Colleague, Told.Asked)).Refusal);

        var read = Assert.Single(new ReadAdvice(Told.VeiligThuis).Decide(Told.SeenBy(Told.Adviser, Told.Asked)).Value);

        Assert.Empty(new ReadAdvice(Told.VeiligThuis).Decide(Told.SeenBy(Told.Adviser, Told.Asked, read)).Value);
    }

    private static AskAdvice Ask { get; } = new() { Question = Told.Worry, Text = "Wat kan ik doen?", Of = Told.VeiligThuis };
}
