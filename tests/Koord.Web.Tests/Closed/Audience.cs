using Koord.Store;

namespace Koord.Web.Tests.Closed;

/// <summary>Everybody of the street at once, each asking everything.</summary>
internal sealed class Audience : IDisposable
{
    private readonly Street _street;
    private readonly Database _database;
    private readonly Kind _kind;
    private readonly Dictionary<string, Onlooker> _onlookers = [];

    private Audience(Street street, Database database, Kind kind) => (_street, _database, _kind) = (street, database, kind);

    public required IReadOnlyList<Question> Questions { get; init; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Audience> OfAsync(Street street, Database database, Kind kind)
    {
        var audience = new Audience(street, database, kind) { Questions = await new Questions(street).AllAsync(Ct) };
        foreach (var person in Street.Everybody)
        {
            audience._onlookers[person] = await Onlooker.OfAsync(street.Village, street.Village[person]);
        }

        return audience;
    }

    /// <summary>That somebody reads a report or a question for the first time is itself recorded: after this it was.</summary>
    public async Task OpenAsync(IEnumerable<string> people)
    {
        foreach (var person in people)
        {
            foreach (var question in Questions.Where(q => q.IsFirst))
            {
                await _onlookers[person].AskAsync(question);
            }
        }

        await _street.WorkAsync();
    }

    /// <summary>By person, every question that may tell them something, with its whole answer; of a dossier that is closed to them only that it is.</summary>
    /// <param name="people">Who asks.</param>
    /// <param name="forms">Whether every form is sent empty too.</param>
    public Task<Dictionary<string, Dictionary<Question, string>>> ReadAsync(IReadOnlyList<string> people, bool forms) =>
        AskAsync(people, (person, question, isShut) => !isShut && (forms || question.Form is not { Count: 0 }) && question.IsFor(_street.Village[person]));

    /// <summary>All that those do not ask: pages for other roles, and the pages of every dossier that is closed to somebody.</summary>
    public Task<Dictionary<string, Dictionary<Question, string>>> KnockAsync() =>
        AskAsync(Street.Everybody, (person, question, isShut) =>
            question.IsFor(_street.Village[person]) ? isShut : question.About is null || question.About == _street.Main.Dossier);

    public void Dispose()
    {
        foreach (var onlooker in _onlookers.Values)
        {
            onlooker.Dispose();
        }
    }

    private async Task<Dictionary<string, Dictionary<Question, string>>> AskAsync(IReadOnlyList<string> people, Func<string, Question, bool, bool> wanted)
    {
        var read = people.ToDictionary(p => p, _ => new Dictionary<Question, string>());
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Ct }, async (person, _) =>
            await AskAsync(person, read[person], Questions.Where(q => !q.IsAboutLooks), wanted));
        foreach (var person in people)
        {
            await OneLookOfEachAsync();
            await AskAsync(person, read[person], Questions.Where(q => q.IsAboutLooks), wanted);
        }

        return read;
    }

    private async Task AskAsync(string person, Dictionary<Question, string> answers, IEnumerable<Question> questions, Func<string, Question, bool, bool> wanted)
    {
        var shut = answers.Where(a => a.Key.IsTheDossier && a.Value.StartsWith("404", StringComparison.Ordinal)).Select(a => a.Key.About).ToHashSet();
        foreach (var question in questions.Where(q => q.IsTheDossier || wanted(person, q, shut.Contains(q.About))))
        {
            var answer = answers[question] = await _onlookers[person].AskAsync(question);
            if (question.IsTheDossier && answer.StartsWith("404", StringComparison.Ordinal))
            {
                shut.Add(question.About);
            }
        }
    }

    /// <summary>Looks are the one thing that asking itself adds to: they are put back to one of each organisation.</summary>
    private async Task OneLookOfEachAsync()
    {
        await using (var connection = await _database.OpenAsOwnerAsync(Ct))
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = _kind == Kind.Sqlite ? "drop trigger if exists look_is_kept; delete from look" : "delete from look";
            await command.ExecuteNonQueryAsync(Ct);
        }

        var (looks, at) = (_street.Village.Get<Looks>(), _street.Village.Clock.GetUtcNow().AddHours(-1));
        foreach (var (i, person) in ((string[])["tim", "vera", "sofie"]).Index())
        {
            await looks.StoreSearchAsync([_street.Main.Dossier, _street.AtSchool.Dossier], _street.Village[person].Actor, at.AddMinutes(i), Ct);
        }
    }
}
