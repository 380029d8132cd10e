using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Signals;

namespace Koord.Tests.Signals;

public sealed class WorkOrderTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly WorkOrder Order = new(Moment.At(Monday));

    [Fact]
    public void Need_comes_in_the_written_order()
    {
        WorkItem[] wanted =
        [
            Item() with { Danger = Danger.Now },
            Item() with { Danger = Danger.Unknown },
            Item() with { Due = Monday.AddMinutes(-1) },
            Item() with { Children = [new((string?)null, BirthDate.NotYetBorn())] },
            Item() with { Children = [new("Sem", BirthDate.InYear(2024))] },
            Item() with { Children = [new("Yara", BirthDate.InYear(2012))] },
            Item() with { Due = Monday.AddDays(1) },
            Item() with { Due = Monday.AddDays(2) },
            Item() with { Since = Monday.AddDays(-9) },
            Item(),
        ];

        var sorted = Order.Sort(wanted.Reverse(), i => i).ToList();

        Assert.Equal(wanted, sorted);
        Assert.Equal(
            [WhyHere.DangerNow, WhyHere.DangerUnknown, WhyHere.PastTerm, WhyHere.Unborn, WhyHere.YoungChild, WhyHere.Waits, WhyHere.Due, WhyHere.Due, WhyHere.Waits, WhyHere.Waits],
            sorted.Select(Order.Why));
    }

    [Fact]
    public void An_answer_ends_waiting_for_it_and_nothing_else()
    {
        var past = Item() with { Due = Monday.AddDays(-1), State = ReportState.Answered };

        Assert.False(Order.IsLate(past with { Kind = WorkKind.YourReport }));
        Assert.True(Order.IsLate(past with { Kind = WorkKind.YourReport, LaidDown = true }));
        Assert.True(Order.IsLate(past with { Kind = WorkKind.NextStep }));
    }

    private static WorkItem Item() => new() { Kind = WorkKind.TakeUp, Of = new(1), Since = Monday.AddDays(-1), Owner = new() { Duty = WorkDuty.Roster, Team = new(1) } };
}
