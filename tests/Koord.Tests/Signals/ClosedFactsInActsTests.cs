using System.Reflection;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Domain.Outcomes;
using Koord.Domain.Sharing;
using Koord.Domain.Signals;
using Koord.Store;
using Koord.Tests.Law;
using Koord.Tests.Sharing;

namespace Koord.Tests.Signals;

/// <summary>Over random histories: what is closed to somebody neither refuses their acts, nor changes what they record or what they have to do.</summary>
public sealed class ClosedFactsInActsTests
{
    private static readonly Cast Cast = new([new(100), new(200), new(300)], new(501), new(502));

    private static readonly AgesOfSay Ages = new(12, 16);

    private static readonly Arbitrary<int[]> History = Arb.From(Gen.Choose(0, 5_000_000).ArrayOf().Resize(24));

    [Fact]
    public void An_act_answers_as_if_closed_facts_were_not_there() => IsTheSame((file, look) => Acts(file.Scene(look), look.Viewer).Where(t => t.Act != ActsOfTheLine.Begin).Select(Answer));

    [Fact]
    public void What_somebody_has_to_do_says_nothing_of_closed_facts() => IsTheSame((file, look) => Work(file, look.Viewer));

    [Fact]
    public void Every_act_is_tried()
    {
        var all = typeof(Scene).Assembly.GetTypes().SelectMany(t => t.GetMethods()).Where(m => m.GetParameters().Any(p => p.ParameterType == typeof(Scene)) && m.ReturnType == typeof(Result<IReadOnlyList<DossierEvent>>)).ToList();
        var tried = Acts(HeldFile.Of(Cast, []).Scene(LookOf(Cast.Professionals[0])), Cast.Professionals[0]).Select(a => a.Act).ToHashSet();

        Assert.True(all.Count > 20, "too little was scanned");
        // Koord itself does these, and sees all that the receiver has.
        Assert.Equal(["FollowReport.Climb", "FollowReport.LayDown", "FollowHolding.Await", "FollowHolding.Climb", "FollowHolding.EndStandIn", "FollowHolding.Keep", "FollowHolding.Lapse", "FollowHolding.PassOn", "PlaceHolding.Decide"], all.Select(NameOf).Where(n => !tried.Contains(n)).Distinct().OrderBy(n => (!n.StartsWith("FollowReport", StringComparison.Ordinal), n)));
    }

    /// <summary>One more fact, for everybody whose sight it does not change.</summary>
    private static void IsTheSame(Func<HeldFile, Look, IEnumerable<string>> reading)
    {
        var closed = 0;
        Prop.ForAll(History, chances =>
        {
            var (before, after) = (HeldFile.Of(Cast, chances.SkipLast(1)), HeldFile.Of(Cast, chances));
            return chances.Length == 0 || Cast.Everybody.Select(LookOf).All(look =>
            {
                if (!MayTell(after, look) || !before.See(look).SequenceEqual(after.See(look)))
                {
                    return true;
                }

                closed++;
                Assert.True(reading(before, look).SequenceEqual(reading(after, look)), $"{look.Viewer} {after.Facts[^1]}\n{string.Join('\n', reading(before, look))}\n---\n{string.Join('\n', reading(after, look))}");
                return true;
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));

        Assert.True(closed > 300, $"only {closed} closed facts were tried");
    }

    /// <summary>The house knows the last fact, or the viewer's side has it; otherwise nothing that is read for them changed.</summary>
    /// <remarks>No act lets a family member say where a report came in, so a line that rests on that is no reading of anybody's. That it came in at one's own organisation is told there on purpose.</remarks>
    private static bool MayTell(HeldFile file, Look look) =>
        file.Facts[^1] is var last && !(last.Event is CameInAt came && (came.Organisation == look.Viewer.Side || Cast.Family.Any(f => f.Side == last.By)))
        && (last.Event is IDecidesSight || file.HeldBy(look.Viewer.Side).Contains(last.Id));

    private static Look LookOf(Actor viewer) =>
        new() { Viewer = viewer, Purpose = viewer.Is(Roles.FamilyMember) ? Purpose.Family : Purpose.Work, Now = Moment.At(Cast.Now), AsOf = DateTimeOffset.MaxValue, Ages = Ages };

    /// <summary>Every act on what this actor sees, for each colleague and with the facts they see.</summary>
    private static IEnumerable<(string Act, Result<IReadOnlyList<DossierEvent>> Result)> Acts(Scene scene, Actor me)
    {
        var statement = scene.Dossier.Of<StatementMade>().FirstOrDefault().Event;
        var (fact, some) = (scene.Dossier.Facts is [var first, ..] ? first.Id : default, scene.Dossier.Facts.Where(f => f.Event is IAbout).Select(f => f.Id).ToList());
        var (law, day, other) = (DutchLaw.Book, new DateOnly(2026, 3, 9), Cast.Professionals.First(p => p.Side != me.Side));
        foreach (var colleague in Cast.Professionals.Where(p => p.Side == me.Side))
        {
            yield return ("PutColleagueOnTeam.Decide", new PutColleagueOnTeam { Colleague = colleague.Account, Team = new(1), Why = "nodig" }.Decide(scene));
            yield return ("KeepColleagueOut.Decide", new KeepColleagueOut(colleague.Account).Decide(scene));
            yield return ("TakeColleagueOffTeam.Decide", new TakeColleagueOffTeam { Colleague = colleague.Account, Why = "klaar" }.Decide(scene));
            yield return ("TakeUpSignal.Decide", new TakeUpSignal { Signal = Cast.Signal, By = colleague.Account, Team = new(1), NextStep = "bellen", NextStepOn = day, Why = "nodig" }.Decide(scene));
        }

        foreach (var person in (PersonId[])[Cast.Mother, Cast.Child])
        {
            yield return ("InviteFamilyMember.Decide", new InviteFamilyMember { Person = person, Holder = new(777), Contact = me.Account, ContactHow = "bel" }.Decide(scene, Ages));
            yield return ("RenewInvitation.Decide", new RenewInvitation { Person = person, Contact = me.Account, ContactHow = "bel" }.Decide(scene, Ages));
            yield return ("EndFamilyAccess.Decide", new EndFamilyAccess(person, "gevraagd").Decide(scene));
            yield return ("DecideFamilySight.Decide", new DecideFamilySight { Person = person, Facts = some, Open = true }.Decide(scene, Ages));
            yield return ("RecordPerson.Decide", new RecordPerson { Known = Cast.Beginning.OfType<PersonRecorded>().First(p => p.Person == person), Replaces = RecordPerson.Last(scene.Dossier, person) }.Decide(scene));
            yield return ("RecordPlace.Decide", new RecordPlace(new() { Person = person, Kind = PlaceKind.Home, Place = "straat" }).Decide(scene));
            yield return ("RecordBsn.Decide", new RecordBsn(new() { Person = person, Number = Bsn.Parse("999990019") }).Decide(scene, law));
        }

        yield return ("DeclareAcquaintance.Decide", DeclareAcquaintance.Decide(scene));
        yield return ("RecordAuthority.Decide", new RecordAuthority(Cast.Beginning.OfType<AuthorityRecorded>().Single()).Decide(scene));
        yield return ("JoinFamilies.Decide", new JoinFamilies(new(2), "zelfde").Decide(scene));
        yield return ("PartFamilies.Decide", new PartFamilies(new(2), "anders").Decide(scene));
        yield return ("RecordSignal.Decide", new RecordSignal { Signal = new() { Signal = Cast.Signal, Origin = Origin.Worry, About = [Cast.Child], Danger = Danger.Now, FamilyKnows = true }, Statements = [new() { Statement = new(Guid.Empty), Signal = Cast.Signal, Kind = StatementKind.Observed, Text = "gezien", Source = "zelf", On = new(new(2026, 3, 1)), About = [Cast.Child] }] }.Decide(scene, law));
        yield return ("KeepSignal.Decide", new KeepSignal(Cast.Signal, "we kijken mee").Decide(scene));
        yield return ("ConsultAboutSignal.Decide", new ConsultAboutSignal(Cast.Signal, new(3)).Decide(scene));
        yield return ("ReportSignal.Decide", new ReportSignal { Signal = Cast.Signal, To = other.Side, ToKind = OrganisationKind.VeiligThuis, ToTeam = new(2), Facts = [], Purpose = "samen", Ground = law.GroundsFor(OrganisationKind.School, OrganisationKind.VeiligThuis, scene.Now.Today)[0].Id, Consent = Consent.Given, FamilyTold = true }.Decide(scene, law));
        yield return ("RewordStatement.Decide", new RewordStatement { Statement = statement?.Statement ?? default, Replaces = fact, Text = "anders", Why = "beter" }.Decide(scene));
        yield return ("AddView.Decide", new AddView(fact, "zo was het niet").Decide(scene));
        yield return ("AnswerReporter.Decide", new AnswerReporter(Cast.Signal, "gedaan").Decide(scene));
        yield return ("FollowReport.Receive", new FollowReport(Cast.Signal, me.Side).Receive(scene));
        yield return ("FollowReport.Read", new FollowReport(Cast.Signal, me.Side).Read(scene));
        yield return ("AskAdvice.Decide", new AskAdvice { Question = Cast.Signal, Text = "wat nu?", Of = other.Side, Team = new(2) }.Decide(scene));
        yield return ("GiveAdvice.Decide", new GiveAdvice("bel").Decide(scene));
        yield return ("ReadAdvice.Decide", new ReadAdvice(me.Side).Decide(scene));
        foreach (var tried in ActsOfTheLine.All(scene, me, Cast))
        {
            yield return tried;
        }
    }

    private static string Answer((string Act, Result<IReadOnlyList<DossierEvent>> Result) tried) =>
        $"{tried.Act}: {tried.Result.Refusal?.Code ?? string.Join(' ', tried.Result.Value.Select(e => JsonSerializer.Serialize(e, e.GetType(), FactJson.Told)))}";

    /// <summary>The items that the lists of this actor show, with all that they show.</summary>
    private static IEnumerable<string> Work(HeldFile file, Actor actor) =>
        from item in actor.Is(Roles.FamilyMember) ? [] : WorkOfLine.AllOf(actor.Side, file.DossierOf(actor.Side), file.Scene(LookOf(actor)).Rules, DutchLaw.Book)
        where !file.Scene(LookOf(actor)).Rules.IsAcquaintance(actor.Account) // here anybody may say so of any colleague, in any file
        let mine = item.Owner is { Duty: WorkDuty.Person } owner && owner.Person == actor.Account
        let asLead = actor.Is(Roles.TeamLead) && !item.ChildSpoke && (item.Owner.Team == actor.Team || item.Owner.Duty is WorkDuty.LeadsOfOrganisation)
        let onDuty = actor.Is(Roles.DutyRoster) && !item.ChildSpoke && item.Owner.Team == actor.Team && (item.AwaitsDuty || item.Owner.Duty is WorkDuty.Roster)
        where mine || asLead || onDuty
        select JsonSerializer.Serialize(item with { Closed = [] }, FactJson.Options);

    private static string NameOf(MethodInfo decide) => $"{decide.DeclaringType!.Name}.{decide.Name}"; // of a type, as they were found
}
