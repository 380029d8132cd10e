namespace Koord.Simulation.Living;

/// <summary>Who works with a family, by their short names: it follows from its place in the plan, so that work is spread.</summary>
public sealed record Crew(Planned Planned)
{
    private static readonly string[] s_researchers = ["jonas", "fatma", "delano"];
    private static readonly Local[] s_teams = [new("wijkteam", "eva", "petra", "sanne", "youssef"), new("oosterwaard", "shanti", "gerda", "rachid", "femke")];
    private static readonly Helping[] s_helpers = [new("zorg", "lotte", "dewi"), new("thuis", "hugo", "samira"), new("ggz", "olena", "esther")];
    private static readonly string[] s_guardians = ["naomi", "sven"];

    private int Nth => Planned.Nth;

    public string Reporter => Planned.Theme.Reporters[Nth % Planned.Theme.Reporters.Count];

    /// <summary>At Veilig Thuis.</summary>
    public string Researcher => s_researchers[Nth % s_researchers.Length];

    public Local Team => s_teams[Nth % s_teams.Length];

    public Local OtherTeam => s_teams[(Nth + 1) % s_teams.Length];

    /// <summary>At the local team.</summary>
    public string Worker => Planned.Course is Course.WorkerLeft ? "karim" : WorkerOf(Team);

    /// <summary>Who gives help: for grown-ups when it is about them.</summary>
    public Helping Helper => s_helpers[Planned.Theme.Name switch { "ill" or "drink" => 2, "absent" or "runaway" or "fled" => 0, _ => Nth % 2 }];

    /// <summary>At the GI.</summary>
    public string Guardian => s_guardians[Nth % s_guardians.Length];

    public string WorkerOf(Local team) => Nth / 2 % 2 == 0 ? team.First : team.Second;

    /// <summary>As they are named in a sentence: name and organisation.</summary>
    public static string Called(string person) => Wolkenoord.Places.SelectMany(p => p.People.Where(h => h.Key == person).Select(h => $"{h.Name}, {p.Called}")).First();

    /// <summary>The given name only.</summary>
    public static string Given(string person) => Wolkenoord.Places.SelectMany(p => p.People).First(h => h.Key == person).Name.Split(' ')[0];
}

/// <summary>A local team.</summary>
public sealed record Local(string Place, string Duty, string Lead, string First, string Second);

/// <summary>Who gives help.</summary>
public sealed record Helping(string Place, string Duty, string Worker);
