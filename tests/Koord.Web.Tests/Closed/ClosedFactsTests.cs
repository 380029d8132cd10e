namespace Koord.Web.Tests.Closed;

/// <summary>Over HTTP, with the whole program, for everyone who can sign in: a fact that is closed to somebody changes no byte of any answer they get.</summary>
public sealed class ClosedFactsTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    [Theory, OnBothDatabases]
    public async Task A_fact_that_is_closed_to_somebody_changes_no_byte_of_any_answer(Kind kind)
    {
        await using var street = await Street.OpenAsync(databases, kind);
        using var audience = await Audience.OfAsync(street, await databases.OfAsync(kind), kind);
        await audience.OpenAsync(Street.Everybody);
        var (leaks, known) = (new List<string>(), new Dictionary<string, Dictionary<Question, string>>());
        var atFirst = await audience.KnockAsync();

        foreach (var happening in new Happenings(street).All)
        {
            List<string> asked = [.. Street.Everybody.Except(happening.Open), happening.Open[0]];
            var before = await audience.ReadAsync([.. asked.Where(p => happening.Forms || !known.ContainsKey(p))], happening.Forms);
            before = before.Concat(known.Where(k => asked.Contains(k.Key) && !before.ContainsKey(k.Key))).ToDictionary();
            await happening.Record();
            await street.WorkAsync();
            await audience.OpenAsync(happening.Open);
            var after = await audience.ReadAsync(asked, happening.Forms);

            leaks.AddRange(asked.SkipLast(1).SelectMany(person => Changes(before[person], after[person]).Select(change => $"When {happening.What}, {person} notices: {change}")));
            Assert.NotEmpty(Changes(before[happening.Open[0]], after[happening.Open[0]]));
            known = happening.Forms ? [] : after.Where(a => !happening.Open.Contains(a.Key)).ToDictionary();
        }

        var atLast = await audience.KnockAsync();
        leaks.AddRange(Street.Everybody.SelectMany(person =>
            Changes(atFirst[person].Where(a => !a.Key.IsTheDossier).ToDictionary(), atLast[person]).Select(change => $"In the end {person} notices: {change}")));
        Assert.True(audience.Questions.Count > 150, "too little was asked");
        Assert.True(leaks.Count == 0, string.Join("\n", leaks.Take(20)));
    }

    /// <summary>Of what was asked both times; what somebody may not ask any more shows in the dossier itself.</summary>
    private static IEnumerable<string> Changes(Dictionary<Question, string> before, Dictionary<Question, string> after) =>
        from answer in before
        let now = after.GetValueOrDefault(answer.Key, answer.Value)
        where now != answer.Value
        let lines = Lines(answer.Value).Except(Lines(now)).Select(l => $"\n    - {l}").Concat(Lines(now).Except(Lines(answer.Value)).Select(l => $"\n    + {l}"))
        select $"{answer.Key}{string.Concat(lines.Take(8))}";

    private static string[] Lines(string answer) => answer.Split('\n', StringSplitOptions.TrimEntries);
}
