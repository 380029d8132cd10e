using Koord.Web.Charts;

namespace Koord.Web.Tests.Charts;

/// <summary>Lines of every length, made by chance from a number that gives the same line every time.</summary>
internal static class SomeLines
{
    private static readonly string[] Words =
        ["Wijkteam", "Eén plan", "Veiligheid beoordeeld met beide ouders", "GI", "Raad voor de Kinderbescherming", "خطة واحدة مع الأسرة", "Zoë 🌱", "Jeugdgezondheidszorgorganisatie", "x", "Łukasz Żółć",
         "Samenwerkingsverband Passend Onderwijs Noordoost-Brabant Oost", "Toezicht voor een jaar"];

    public static IEnumerable<Line> Many(int count) => Enumerable.Range(1, count).Select(Of);

    public static Line Of(int seed)
    {
        var chance = new Random(seed);
        var from = new DateOnly(2016, 1, 1).AddDays(chance.Next(2000));
        var days = chance.Next(4) switch { 0 => chance.Next(10), 1 => chance.Next(100), 2 => chance.Next(800), _ => chance.Next(3660) };
        var lanes = chance.Next(1, 13);
        return new()
        {
            From = from,
            To = from.AddDays(days),
            Lanes = Some(lanes, _ => new Lane(Word(), chance.Next(2) == 0 ? "" : Word())),
            Held = Some(chance.Next(14), _ => new Held(chance.Next(lanes), Day(), Word())),
            Led = Some(chance.Next(6), _ => new Led(chance.Next(lanes), Day(), Word())),
            Bars = Some(chance.Next(25), _ => ABar()),
            Steps = Some(chance.Next(4) == 0 ? 100 : chance.Next(25), i => new StepTaken { Lane = chance.Next(lanes), On = Day(), Kind = (StepKind)chance.Next(11), Label = $"{Word()} {i}", Detail = chance.Next(2) == 0 ? "" : Word() }),
            Voice = chance.Next(3) == 0 ? null : new(Word(), Some(chance.Next(40), _ => Day()), Some(chance.Next(5), _ => ASpan())),
            Closed = Some(chance.Next(3), _ => ASpan()),
        };

        string Word() => Words[chance.Next(Words.Length)];
        DateOnly Day() => from.AddDays(chance.Next(days + 1));
        Span ASpan() => Day() is var a && Day() is var b && a < b ? new(a, b) : new(b, a);
        Bar ABar() => ASpan() is var span ? new() { Lane = chance.Next(lanes), From = span.From, To = chance.Next(3) == 0 ? null : span.To, Label = Word(), Waits = chance.Next(3) == 0 } : throw new InvalidOperationException();
    }

    private static IReadOnlyList<T> Some<T>(int count, Func<int, T> make) => [.. Enumerable.Range(0, count).Select(make)];
}
