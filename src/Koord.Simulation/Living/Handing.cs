using Koord.Domain.Responsibility;

namespace Koord.Simulation.Living;

/// <summary>How holding passes from one to another, and who is named.</summary>
internal sealed class Handing(Life life)
{
    private Telling Words => life.Words;

    private Line Line => life.Line;

    /// <summary>Another is asked; nobody answered yet.</summary>
    public OfferId Offer(string who, string to, string asked = "asked")
    {
        var (offer, words) = (new OfferId(life.NewId()), (Words.Say("safe"), Words.Say("not known"), Words.Say(asked)));
        life.Then(14, ct => Line.OfferAsync(who, to, offer, words, ct));
        return offer;
    }

    public void Accept(OfferId offer, string who, string holder)
    {
        var why = Words.Say("why colleague");
        life.Then(10, ct => Line.AcceptAsync(who, offer, holder, why, ct));
    }

    public void Refuse(OfferId offer, string who, string why = "refused")
    {
        var because = Words.Say(why);
        life.Then(11, ct => Line.RefuseAsync(who, offer, because, ct));
    }

    /// <summary>Asked, and taken over the next day or the day after.</summary>
    public void Over(string who, string to, string accepting, string holder, string asked = "asked")
    {
        var offer = Offer(who, to, asked);
        Accept(life.After(1 + life.Random.Next(2), offer), accepting, holder);
    }

    public void Name(string who, string holder, string why = "why colleague")
    {
        var words = Words.Say(why);
        life.Then(9, ct => Line.NameAsync(who, holder, words, null, ct));
    }

    /// <summary>The first face, chosen by the parent who is mostly spoken with.</summary>
    public void Lead(string who, string person, string place, string because)
    {
        var words = Words.Say(because);
        life.Then(15, ct => Line.LeadAsync(who, new ChooseLead
        {
            Name = Crew.Given(person),
            Person = life.Teller.Cast[person].Number,
            Organisation = life.Teller.Cast.Place(place).Number,
            ChosenBy = [life.Family.Parent.Person],
            Because = words,
        }, ct));
    }
}
