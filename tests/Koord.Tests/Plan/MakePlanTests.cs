using Koord.Domain.Dossiers;
using Koord.Domain.Plan;
using Koord.Domain.Sharing;
using Persons = Koord.Tests.Sharing.Family;

namespace Koord.Tests.Plan;

public sealed class MakePlanTests
{
    private static readonly Agreement Walk = new() { Id = new(new Guid(33, 0, 0, new byte[8])), WhatWeSee = "stemmen omhoog", WhoDoesWhat = "vader loopt een rondje", WhomWeCall = "oma" };

    private readonly Folk _folk = new();

    [Fact]
    public void Nobody_without_a_part_in_it_makes_a_plan_or_offers_one()
    {
        Assert.All((Actor[])[Folk.Bas, Folk.Cor, Folk.Mother], stranger =>
        {
            Assert.Equal(SharingRefusals.NotFound, _folk.Does(stranger, Offer(OwnPlan.Offered)));
            Assert.Equal(SharingRefusals.NotFound, _folk.Does(stranger, new MakePlan(First()).Decide));
        });
    }

    [Fact]
    public void Nobody_speaks_in_it_who_is_not_of_the_family()
    {
        _folk.Does(Folk.Tim, Offer(OwnPlan.Offered));

        Assert.Equal(SharingRefusals.NotFound, _folk.Does(Folk.Tim, new MakePlan(First() with { Goals = [new() { Words = "rust", By = Persons.Aunt }] }).Decide));
        Assert.Equal(SharingRefusals.NotFound, _folk.Does(Folk.Tim, new MakePlan(First() with { Agreed = [new() { Person = Persons.Aunt, Agrees = true }] }).Decide));
    }

    [Fact]
    public void First_the_family_is_asked_for_its_own_plan()
    {
        Assert.Equal(PlanRefusals.OwnPlanFirst, _folk.Does(Folk.Tim, new MakePlan(First()).Decide));
        Assert.Equal(SharingRefusals.ReasonNeeded, _folk.Does(Folk.Tim, Offer(OwnPlan.Waived)));
        Assert.Null(_folk.Does(Folk.Tim, Offer(OwnPlan.Waived, "het gezin wil dat wij beginnen")));
        Assert.Null(_folk.Does(Folk.Tim, new MakePlan(First()).Decide));
    }

    [Fact]
    public void A_plan_is_not_empty()
    {
        _folk.Does(Folk.Tim, Offer(OwnPlan.Made));

        Assert.Equal(PlanRefusals.EmptyPlan, _folk.Does(Folk.Tim, new MakePlan(First() with { Goals = [] }).Decide));
        Assert.Null(_folk.Does(Folk.Tim, new MakePlan(First() with { Goals = [], Agreements = [Walk] }).Decide));
    }

    [Fact]
    public void A_next_version_says_what_changed_and_earlier_ones_stay()
    {
        _folk.Does(Folk.Tim, Offer(OwnPlan.Offered));
        _folk.Does(Folk.Tim, new MakePlan(First() with { Agreements = [Walk] }).Decide);
        var next = First() with { Replaces = Current?.Fact.Id, Agreements = [Walk] };

        Assert.Equal(PlanRefusals.WhatChanged, _folk.Does(Folk.Tim, new MakePlan(next).Decide));
        Assert.Null(_folk.Does(Folk.Ria, new MakePlan(next with { Changed = "oma kent het plan" }).Decide));

        Assert.Equal("oma kent het plan", Current?.Plan.Changed?.Value);
        Assert.Equal([Walk.Id, Walk.Id], _folk.SeenBy(Folk.Tim).Dossier.Of<PlanMade>().SelectMany(p => p.Event.Agreements).Select(a => a.Id));
    }

    [Fact]
    public void Who_began_from_an_older_version_loses_no_other_version()
    {
        _folk.Does(Folk.Tim, Offer(OwnPlan.Offered));
        _folk.Does(Folk.Tim, new MakePlan(First()).Decide);
        var old = Current?.Fact.Id;
        _folk.Does(Folk.Tim, new MakePlan(First() with { Replaces = old, Changed = "rust in de nacht" }).Decide);

        Assert.Equal(SharingRefusals.ChangedMeanwhile, _folk.Does(Folk.Ria, new MakePlan(First() with { Replaces = old, Changed = "anders" }).Decide));
        Assert.Equal(SharingRefusals.ChangedMeanwhile, _folk.Does(Folk.Ria, new MakePlan(First()).Decide));
    }

    [Fact]
    public void Who_does_not_agree_stops_nothing_and_is_heard()
    {
        _folk.Does(Folk.Tim, Offer(OwnPlan.Offered));

        Assert.Null(_folk.Does(Folk.Tim, new MakePlan(First() with { Agreed = [new() { Person = Persons.Mother, Agrees = true }, new() { Person = Persons.Father, Agrees = false, Words = "dit is onzin" }] }).Decide));

        Assert.Equal([(true, null), (false, "dit is onzin")], Current?.Plan.Agreed.Select(a => (a.Agrees, a.Words?.Value)) ?? []);
    }

    private (Recorded Fact, PlanMade Plan)? Current => MakePlan.CurrentPlan(_folk.SeenBy(Folk.Tim).Dossier);

    private static Func<Scene, Result<IReadOnlyList<DossierEvent>>> Offer(OwnPlan outcome, string? because = null) => new OfferOwnPlan(outcome, because).Decide;

    private static PlanMade First() => new() { Goals = [new() { Words = "we eten samen", By = Persons.Mother }], Agreements = [], About = [Persons.Child], Parties = [] };
}
