using Koord.Domain.Judgements;
using Koord.Domain.Outcomes;
using Koord.Domain.Responsibility;

namespace Koord.Simulation.Living;

/// <summary>What goes on when help by agreement is not enough: the Raad, an order, the GI, and the way back to the local team.</summary>
internal sealed class UnderOrder(Life life, Crew crew, Beginning begin, Care care, Handing hand)
{
    private Line Line => life.Line;

    private string Worker => crew.Worker;

    private bool IsOdd => life.Planned.Nth / 2 % 2 == 1;

    /// <summary>From the day on which the local team took over.</summary>
    public void GoOn()
    {
        life.After(2).Then(11, ct => Line.TakeStepsAsync(Worker, "Gedaan bij de kennismaking, samen met Veilig Thuis.", ct));
        care.Visit(Worker);
        begin.KnowParents(Worker);
        care.Start(Worker, disagreed: true);
        care.Better = 0;
        care.Visit(life.After(20, Worker));
        care.Visit(life.After(16, Worker));
        ToRaad();
        Ordered();
        var gi = crew.Guardian;
        care.Visit(life.After(IsOdd ? 6 : 3, gi));
        care.Start(gi, disagreed: true);
        care.Months(gi, life.Day.AddDays(70));
        care.CheckAfter(gi, CheckMoment.After3Months);
        care.Months(gi, life.Day.AddDays(80));
        care.CheckAfter(gi, CheckMoment.After6Months);
        care.PlanAgain(gi);
        care.Months(gi, life.Day.AddDays(60));
        hand.Over(gi, crew.Team.Place, crew.Team.Lead, Worker, "asked back");
        life.After(4).Then(11, ct => Line.TakeStepsAsync(Worker, "Besproken in het gesprek waarin wij het weer overnamen.", ct));
        care.Visit(Worker);
        care.Months(Worker, life.Day.AddDays(70));
        care.CheckAfter(Worker, CheckMoment.After12Months);
        care.Close(Worker);
        care.Follow(Worker, CheckMoment.After18Months);
    }

    /// <summary>The Raad is asked; until it begins, the local team holds.</summary>
    private void ToRaad()
    {
        var offer = hand.Offer(life.After(2, Worker), "raad", "asked raad");
        hand.Accept(offer, life.After(IsOdd ? 2 : 16, IsOdd ? "annelies" : "wendy"), "omar");
        life.After(2).Then(11, ct => Line.TakeStepsAsync("omar", "Meegenomen in het onderzoek.", ct));
        care.Visit(life.After(4, "omar"));
        begin.Judge(life.After(9, "omar"), Safety.NotSafe);
        life.Then(16, ct => Line.OpenToFamilyAsync("omar", ct));
    }

    private void Ordered()
    {
        life.After(12);
        var order = new CourtOrder { Kind = OrderKind.Ondertoezichtstelling, GivenOn = life.Day, Until = life.Day.AddYears(1) };
        life.After(1).Then(12, ct => Line.OrderAsync("omar", order, ct));
        hand.Name(life.After(IsOdd ? 9 : 0, IsOdd ? "hanna" : "thomas"), crew.Guardian, "why guardian");
    }
}
