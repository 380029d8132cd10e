using Koord.Domain.Dossiers;
using Koord.Domain.Sharing;
using Koord.Tests.Signals;

namespace Koord.Tests.Sharing;

/// <summary>A relative at an agency does not say so: who works with the family can.</summary>
public sealed class KeepColleagueOutTests
{
    private static readonly AccountId Relative = new(13);

    private static readonly PutOnTeam Colleague = new() { Account = Told.Colleague.Account, Organisation = Told.School, Team = new(1), Why = "kent de buurt" };

    [Fact]
    public void Whoever_only_recorded_it_keeps_nobody_out()
    {
        Assert.Equal(SharingRefusals.NotFound, new KeepColleagueOut(Relative).Decide(Told.SeenBy(Told.Teacher, Told.Noor, Told.Recorded)).Refusal);
        Assert.Equal(SharingRefusals.NotFound, new KeepColleagueOut(Relative).Decide(Told.SeenBy(Told.Teacher, Told.Noor, Told.Recorded, Colleague)).Refusal);
    }

    [Fact]
    public void Nobody_says_it_of_themselves_here_and_nobody_twice()
    {
        Assert.Equal(SharingRefusals.NotYourself, new KeepColleagueOut(Told.Colleague.Account).Decide(Told.SeenBy(Told.Colleague, Told.Noor, Told.Recorded, Colleague)).Refusal);
        Assert.Equal(SharingRefusals.AlreadySo, new KeepColleagueOut(Relative).Decide(Told.SeenBy(Told.Colleague, Told.Noor, Colleague, new AcquaintanceDeclared { Account = Relative })).Refusal);
    }

    [Fact]
    public void Whoever_works_with_the_family_keeps_a_relative_out() =>
        Assert.Equal(Relative, Assert.IsType<AcquaintanceDeclared>(Assert.Single(new KeepColleagueOut(Relative).Decide(Told.SeenBy(Told.Colleague, Told.Noor, Told.Recorded, Colleague)).Value)).Account);
}
