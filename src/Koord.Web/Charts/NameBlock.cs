namespace Koord.Web.Charts;

/// <summary>The name of an organisation and its role, beside its lane.</summary>
internal sealed record NameBlock
{
    private const int MostLines = 4;
    private const double NameRow = 18;
    private const double RoleRow = 16;

    public required Lane Lane { get; init; }

    public required IReadOnlyList<string> Name { get; init; }

    public required IReadOnlyList<string> Role { get; init; }

    public Ink NameInk { get; init; } = Ink.Name;

    public double Height => (Name.Count * NameRow) + (Role.Count * RoleRow);

    public static NameBlock Of(Lane lane, double room) => new()
    {
        Lane = lane,
        Name = Lettering.Wrap(lane.Name, room, MostLines, Ink.Name.Size, Ink.Name.Bold),
        Role = Lettering.Wrap(lane.Role, room, 2, Ink.Role.Size),
    };

    public IEnumerable<Label> Labels(double top)
    {
        var isCut = Name.Concat(Role).Any(l => l.EndsWith('…'));
        foreach (var line in Name)
        {
            yield return new() { Text = line, Full = isCut ? $"{Lane.Name} {Lane.Role}".TrimEnd() : null, Left = 0, Baseline = top + 13.5, Ink = NameInk };
            top += NameRow;
        }

        foreach (var line in Role)
        {
            yield return new() { Text = line, Left = 0, Baseline = top + 12, Ink = Ink.Role };
            top += RoleRow;
        }
    }
}
