namespace Koord.Web.Charts;

/// <summary>The paper of a drawing, in px: its width, and what the names of the organisations take of it.</summary>
internal sealed record Sheet(string Name, double Width, double Gutter)
{
    /// <summary>For a wide screen.</summary>
    public static Sheet Wide { get; } = new("wide", 1180, 192);

    /// <summary>For a tablet, a small window and A4 upright.</summary>
    public static Sheet Compact { get; } = new("compact", 740, 146);

    public double Left => Gutter + 10;

    public double Right => Width - 16;
}
