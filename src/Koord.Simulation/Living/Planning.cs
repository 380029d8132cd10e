namespace Koord.Simulation.Living;

/// <summary>Who lives in the region and how it goes with them: the same seed, day and number give the same plan.</summary>
public static class Planning
{
    /// <summary>Over so many days families begin.</summary>
    private const int Days = 3 * 365;

    /// <summary>So many days ago, at the end, the colleague who leaves does so.</summary>
    public const int LeftDaysAgo = 200;

    /// <summary>First each once, then those that are usual again.</summary>
    private static readonly IReadOnlyList<Course> s_round =
    [
        .. Enum.GetValues<Course>(),
        Course.Kept, Course.Helped, Course.Advised, Course.Answered, Course.Helped, Course.Kept, Course.RefusedFirst,
        Course.Repeated, Course.Advised, Course.UnderOrder, Course.Helped, Course.Answered, Course.Kept, Course.AskedForHelp,
    ];

    /// <summary>The families, in no order of time.</summary>
    /// <param name="seed">Decides everything else.</param>
    /// <param name="today">Where the stories end.</param>
    /// <param name="count">How many.</param>
    public static IReadOnlyList<Planned> Of(int seed, DateOnly today, int count) => [.. Enumerable.Range(0, count).Select(n => Plan(seed, today, n, count))];

    private static Planned Plan(int seed, DateOnly today, int nth, int count)
    {
        var (course, own) = (s_round[nth % s_round.Count], (seed * 100_003) + (nth * 7919));
        var random = new Random(own);
        var theme = ThemeOf(course, nth);
        var begins = today.AddDays(-BeginsDaysAgo(course, nth, count, random));
        return new(nth, course, theme, begins, new Household(theme, begins, nth, random).Made(), own);
    }

    /// <summary>One question was asked the day before yesterday and one offer waits for days already: whoever visits finds them.</summary>
    private static int BeginsDaysAgo(Course course, int nth, int count, Random random) => course is Course.WorkerLeft ? LeftDaysAgo + 50 + random.Next(90)
        : nth == (int)Course.Advised ? 2
        : nth == (int)Course.Unanswered ? 18
        : Math.Max(3, Days - (int)((long)Days * (nth * 37 % count) / count) - random.Next(6));

    private static Theme ThemeOf(Course course, int nth)
    {
        var fit = Theme.All.Where(t => Fits(course, t)).ToList();
        return course is Course.Advised && nth % 4 == 1 ? Theme.Expecting : fit[((nth / s_round.Count) + (nth * 3)) % fit.Count];
    }

    private static bool Fits(Course course, Theme theme) => course switch
    {
        Course.Kept => theme.Name is not ("violence" or "runaway" or "toddler"),
        Course.Advised => theme.Name is "toddler" or "strict" or "absent" or "fled" or "alone",
        Course.AskedForHelp => theme.Name is "ill" or "drink" or "absent" or "debts" or "apart" or "toddler",
        Course.UnderOrder => theme.Name is "violence" or "drink" or "runaway" or "apart",
        Course.OutOfSight => theme.Name is not "toddler",
        Course.Disagreed => theme.Name is "apart" or "strict" or "violence" or "drink",
        Course.FoundOutInTime or Course.FoundOutLate => theme.Name is "strict" or "violence" or "alone" or "toddler" or "fled",
        _ => true,
    };
}
