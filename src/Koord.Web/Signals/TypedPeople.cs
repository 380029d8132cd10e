using System.Globalization;
using Koord.Domain.Family;

namespace Koord.Web.Signals;

/// <summary>The people of a form, as far as they are known.</summary>
internal sealed class TypedPeople
{
    private const int OldestGuess = 25;

    /// <summary>In days: further away it is a slip of the pen.</summary>
    private const int FurthestDueDate = 300;

    private readonly List<(string Field, string Key)> _wrong;
    private readonly Writer _writer;

    public TypedPeople(SignalForm form, Persons persons, Writer writer, List<(string Field, string Key)> wrong)
    {
        (_writer, _wrong) = (writer, wrong);
        foreach (var child in persons.NewChildren)
        {
            var index = int.Parse(child.Value[1..], CultureInfo.InvariantCulture);
            Add(form.Children[index], $"Form.Children[{index}]", persons.Find(child.Value)!.Value); // it was just made
        }

        foreach (var adult in persons.NewAdults)
        {
            var index = int.Parse(adult.Value[1..], CultureInfo.InvariantCulture);
            Add(form.Adults[index], $"Form.Adults[{index}]", persons.Find(adult.Value)!.Value, persons); // as above
        }
    }

    public List<PersonRecorded> People { get; } = [];

    public List<AuthorityRecorded> Authority { get; } = [];

    public List<BsnRecorded> Numbers { get; } = [];

    public List<PlaceRecorded> Places { get; } = [];

    private void Add(TypedChild child, string at, PersonId person)
    {
        People.Add(new()
        {
            Person = person,
            Role = child.Unborn ? FamilyRole.UnbornChild : FamilyRole.Child,
            Name = Name(child.Given, child.Prefix, child.Surname, at),
            Born = Born(child, at),
        });
        AddNumber(child.Bsn, $"{at}.Bsn", person);
        AddPlace(child.Home, $"{at}.Home", person);
        AddPlace(child.SecondHome, $"{at}.SecondHome", person);
    }

    private void Add(TypedAdult adult, string at, PersonId person, Persons persons)
    {
        var role = Enum.TryParse<FamilyRole>(adult.Role, out var known) && known is not (FamilyRole.Child or FamilyRole.UnbornChild) ? known : (FamilyRole?)null;
        if (role is null)
        {
            _wrong.Add(($"{at}.Role", "signals.role-missing"));
        }

        People.Add(new() { Person = person, Role = role ?? FamilyRole.Other, Name = Name(adult.Given, adult.Prefix, adult.Surname, at), Born = BirthDate.Unknown });
        if (adult.Authority?.Split('-') is [var held, var source] && held is "held" or "not")
        {
            Authority.AddRange(persons.Chosen.Where(c => !persons.IsUnborn(c.Value)).Select(c => new AuthorityRecorded
            {
                Parent = person,
                Child = persons.Find(c.Value)!.Value, // chosen from these persons
                Held = held == "held",
                Since = _writer.Now.Today,
                Source = source == "register" ? AuthoritySource.Register : AuthoritySource.Said,
            }));
        }
    }

    private PersonName Name(string? given, string? prefix, string? surname, string at)
    {
        if (PersonName.TryOf(given, prefix, surname) is { } name)
        {
            return name;
        }

        var field = PersonName.TryOf(given, null, null) is null ? "Given" : PersonName.TryOf(null, prefix, null) is null ? "Prefix" : "Surname";
        _wrong.Add(($"{at}.{field}", "signals.name-too-long"));
        return PersonName.Unknown;
    }

    private BirthDate Born(TypedChild child, string at)
    {
        if (child.Born.IsEmpty)
        {
            return child.Unborn ? BirthDate.NotYetBorn() : Guessed(child.Age, $"{at}.Age");
        }

        var (born, wrong) = Read(child.Born, child.Unborn);
        if (wrong is not null)
        {
            _wrong.Add(($"{at}.Born", wrong));
        }
        else if (child.Unborn && Math.Abs(born!.First!.Value.DayNumber - _writer.Now.Today.DayNumber) > FurthestDueDate)
        {
            _wrong.Add(($"{at}.Born", "signals.due-date-far"));
        }
        else if (!child.Unborn && born!.First > _writer.Now.Today)
        {
            _wrong.Add(($"{at}.Born", "signals.born-later"));
        }

        return born ?? BirthDate.Unknown;
    }

    private BirthDate Guessed(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return BirthDate.Unknown;
        }

        if (int.TryParse(typed, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var years) && years <= OldestGuess)
        {
            return BirthDate.AgedAbout(years, _writer.Now.Today);
        }

        _wrong.Add((field, "signals.age-unclear"));
        return BirthDate.Unknown;
    }

    private static (BirthDate? Born, string? Wrong) Read(TypedBirth typed, bool unborn)
    {
        var (day, month, year) = (Number(typed.Day), Number(typed.Month), Number(typed.Year));
        return (day, month, year) switch
        {
            (-1, _, _) or (_, -1, _) or (_, _, -1) => (null, "signals.born-unclear"),
            (_, _, null) => (null, "signals.born-year-missing"),
            (_, _, < 1900 or > 2999) => (null, "shell.date-year-four"),
            (_, < 1 or > 12, _) => (null, "shell.date-not-real"),
            (null, null, { } y) when !unborn => (BirthDate.InYear(y), null),
            (null, { } m, { } y) when !unborn => (BirthDate.InMonth(y, m), null),
            ({ } d, { } m, { } y) when d >= 1 && d <= DateTime.DaysInMonth(y, m) => (unborn ? BirthDate.NotYetBorn(new DateOnly(y, m, d)) : BirthDate.On(new(y, m, d)), null),
            ({ }, { }, { }) => (null, "shell.date-not-real"),
            _ => (null, unborn ? "signals.due-date-whole" : "signals.born-unclear"),
        };
    }

    /// <summary>Null when nothing was typed, minus one when it is no number.</summary>
    private static int? Number(string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null
        : int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 9999 ? number
        : -1;

    private void AddNumber(string? typed, string field, PersonId person)
    {
        if (!_writer.MayUseBsn || string.IsNullOrWhiteSpace(typed))
        {
            return;
        }

        if (Bsn.TryParse(typed, out var number))
        {
            Numbers.Add(new() { Person = person, Number = number });
        }
        else
        {
            _wrong.Add((field, "signals.bsn-wrong"));
        }
    }

    private void AddPlace(string? typed, string field, PersonId person)
    {
        if (TypedSignal.IsLonger(typed, SignalForm.LongestAnswer))
        {
            _wrong.Add((field, "signals.too-long"));
        }
        else if (TypedSignal.Clean(typed) is { } place)
        {
            Places.Add(new() { Person = person, Kind = PlaceKind.Home, Place = place });
        }
    }
}
