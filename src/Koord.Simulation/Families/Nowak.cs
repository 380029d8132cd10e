using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Signals;
using Koord.Store;

namespace Koord.Simulation.Families;

/// <summary>A mother who asked for help herself: the line starts without a worry, and mother and son read along.</summary>
public sealed class Nowak(Teller teller) : Story(teller)
{
    private readonly PersonId _filip = new(teller.NewId());
    private readonly PersonId _mother = new(teller.NewId());
    private Account? _kamila;

    public override IEnumerable<Chapter> Chapters()
    {
        yield return new(Teller.WorkingDaysAgo(75, 10), AskAsync);
        yield return new(Teller.WorkingDaysAgo(75, 11), ct => Teller.ActAsync(Cast["petra"], Dossier, PutSanne, ct));
        yield return new(Teller.WorkingDaysAgo(74, 9, 30), OpenAsync);
        yield return new(Teller.WorkingDaysAgo(74, 9, 50), InviteAsync);
        yield return new(Teller.WorkingDaysAgo(72, 20), ViewAsync);
        foreach (var chapter in new NowakHelped(Line, Teller, _mother, _filip, Signal).Chapters())
        {
            yield return chapter;
        }
    }

    private Task AskAsync(CancellationToken ct) => Teller.RecordAsync(Cast["sanne"], Dossier, new()
    {
        Signal = new() { Signal = Signal, Origin = Origin.AskedForHelp, About = [_filip], Danger = Danger.NotNow, FamilyKnows = true },
        People =
        [
            Person(_filip, FamilyRole.Child, "Filip", null, "Nowak", Aged(13, 75)),
            Person(_mother, FamilyRole.Parent, "Kamila", null, "Nowak", Aged(38, 200)),
        ],
        Authority = [Authority(_mother, _filip, 4800)],
        Statements =
        [
            SaidBy(_mother, "Filip gaat sinds de zomer bijna niet meer naar school. Wij maken er elke ochtend ruzie over. Ik wil graag hulp.", "Kamila Nowak, aan de keukentafel", 76, _mother, _filip),
            ChildSaid(_filip, "Ik krijg buikpijn van de klas. Thuis is het wel oké.", "Filip, tijdens het gesprek", 76, _mother),
            Observed("Moeder en Filip zitten naast elkaar en maken grapjes. Over school wordt Filip stil.", "Sanne Dijkhof, lokaal team", 76, _mother, _filip),
            Thought("Ik denk dat er op school iets gebeurt wat Filip niet durft te zeggen.", "Sanne Dijkhof, lokaal team", 76, _filip),
            GoesWell("Filip heeft een goede vriend in de straat. Moeder en Filip eten elke avond samen.", "Sanne Dijkhof, lokaal team", 76, _mother, _filip),
        ],
    }, ct);

    private Result<IReadOnlyList<DossierEvent>> PutSanne(Domain.Sharing.Scene scene) => new Domain.Sharing.PutColleagueOnTeam
    {
        Colleague = Cast["sanne"].Number,
        Team = Cast.TeamOf("wijkteam").Number,
        Why = "Sanne kent moeder van het spreekuur.",
    }.Decide(scene);

    private async Task OpenAsync(CancellationToken ct)
    {
        await Teller.OpenAsync(Cast["sanne"], Dossier, _mother, e => e is SignalRecorded or StatementMade, ct);
        await Teller.OpenAsync(Cast["sanne"], Dossier, _filip, e => e is SignalRecorded || (e is StatementMade s && !s.About.Contains(_mother)), ct);
    }

    private async Task InviteAsync(CancellationToken ct)
    {
        _kamila = await Teller.InviteAsync(Cast["sanne"], Dossier, _mother, "Kamila Nowak", "Bel 088 000 01 12, maandag tot en met donderdag.", "parent", ct);
        await Teller.InviteAsync(Cast["sanne"], Dossier, _filip, "Filip Nowak", "App of bel 088 000 01 12, maandag tot en met donderdag.", "young-person", ct);
    }

    private Task ViewAsync(CancellationToken ct) => Teller.ActAsync(
        _kamila!, Dossier, // invited in the chapter before
        scene => new AddView(scene.Dossier.Of<StatementMade>().First(s => s.Event.Kind is StatementKind.Thought).Fact.Id, "Dat denk ik ook. Vorig jaar is hij gepest. Dat staat er nog niet bij.").Decide(scene),
        ct);
}
