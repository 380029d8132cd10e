using Koord.Domain.Family;
using Koord.Simulation;
using Koord.Simulation.Living;

namespace Koord.Web.Tests.Living;

/// <summary>Who lives in the region, before anything of it is told.</summary>
public sealed class PlanningTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Fact]
    public void Every_course_is_lived_by_some_family_and_most_by_more()
    {
        var lived = Planning.Of(20, Today, Region.Usual).CountBy(p => p.Course).ToDictionary();

        Assert.Equal(Enum.GetValues<Course>().Order(), lived.Keys.Order());
        Assert.All(lived.Values, count => Assert.True(count >= 5));
    }

    [Fact]
    public void The_same_seed_and_day_plan_the_same_families_and_another_seed_others()
    {
        var once = Planning.Of(20, Today, 40).Select(Said).ToList();

        Assert.Equal(once, Planning.Of(20, Today, 40).Select(Said));
        Assert.NotEqual(once, Planning.Of(21, Today, 40).Select(Said));
    }

    [Fact]
    public void Nobody_bears_the_name_of_somebody_else_in_the_same_house()
    {
        var families = Planning.Of(20, Today, Region.Usual);

        Assert.All(families, p => Assert.Distinct(p.Family.All.Select(m => m.Given)));
    }

    [Fact]
    public void Families_begin_over_three_years_and_end_today()
    {
        var begin = Planning.Of(20, Today, Region.Usual).Select(p => Today.DayNumber - p.Begins.DayNumber).ToList();

        Assert.All(begin, days => Assert.InRange(days, 1, 3 * 366));
        Assert.True(begin.Max() > 1000);
        Assert.True(begin.Min() < 30);
    }

    [Fact]
    public void A_child_is_as_old_as_the_worry_is_about_or_not_born_yet()
    {
        Assert.All(Planning.Of(20, Today, Region.Usual), p =>
        {
            var age = p.Family.Child.Born.AgeOn(p.Begins)?.Least;
            Assert.True(p.Family.Child.Role is FamilyRole.UnbornChild || (age >= p.Theme.From && age <= p.Theme.To), $"{p.Theme.Name}: {age}");
        });
    }

    [Fact]
    public void Everywhere_somebody_receives_somebody_leads_and_two_work()
    {
        Assert.Equal(12, Wolkenoord.Places.Count);
        Assert.All(Wolkenoord.Places, p =>
        {
            Assert.Contains(p.People, h => h.Roles.HasFlag(Domain.Dossiers.Roles.DutyRoster));
            Assert.Contains(p.People, h => h.Roles.HasFlag(Domain.Dossiers.Roles.TeamLead));
            Assert.True(p.People.Count(h => h.Roles.HasFlag(Domain.Dossiers.Roles.Professional)) >= 2);
        });
    }

    private static string Said(Planned p) => $"{p.Course} {p.Theme.Name} {p.Begins:o} {string.Join(", ", p.Family.All.Select(m => $"{m.Person.Value} {m.Given} {m.Prefix} {m.Surname} {m.Born.First:o}"))}";
}
