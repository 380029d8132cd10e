using System.Globalization;
using System.Security;
using System.Text;

namespace Koord.Web.Charts;

/// <summary>Writes a drawing as classes and attributes: a strict page refuses a style of its own, and without any sheet it can still be read.</summary>
internal sealed class Svg
{
    private readonly StringBuilder _written = new(8192);

    public static string Number(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    public Svg Open(string tag, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(tag, attributes);
        _written.Append('>');
        return this;
    }

    public Svg Close(string tag)
    {
        _written.Append("</").Append(tag).Append('>');
        return this;
    }

    public Svg Empty(string tag, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(tag, attributes);
        _written.Append("/>");
        return this;
    }

    public Svg Text(string tag, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(tag, attributes);
        _written.Append(SecurityElement.Escape(text));
        return Close(tag);
    }

    public Svg Title(string text) => Text("title", text);

    public Svg Line(double x1, double y1, double x2, double y2) =>
        Empty("line", ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)));

    public Svg Circle(double x, double y, double radius, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Empty("circle", [("cx", Number(x)), ("cy", Number(y)), ("r", Number(radius)), .. attributes]);

    public Svg Box(double x, double y, double width, double height, double corner, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Empty("rect", [("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)), ("rx", Number(corner)), .. attributes]);

    public Svg Path(string path, params ReadOnlySpan<(string Name, string Value)> attributes) => Empty("path", [("d", path), .. attributes]);

    public override string ToString() => _written.ToString();

    private void Start(string tag, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _written.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            _written.Append(' ').Append(name).Append("=\"").Append(SecurityElement.Escape(value)).Append('"');
        }
    }
}
