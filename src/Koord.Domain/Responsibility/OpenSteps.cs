using System.Buffers.Binary;
using System.Collections.Immutable;
using Koord.Domain.Dossiers;
using Koord.Domain.Judgements;
using Koord.Domain.Signals;

namespace Koord.Domain.Responsibility;

/// <summary>What one side promised or has to find out and has not done: it is open until it was taken, or went along with a handover.</summary>
public static class OpenSteps
{
    /// <summary>In the order in which they were planned. Whoever took a step, it is taken, also when it was on its way to another side.</summary>
    /// <param name="dossier">As far as it is seen; of this dossier alone.</param>
    /// <param name="side">Whose.</param>
    public static IReadOnlyList<(Recorded Fact, StepPlanned Step)> Of(Dossier dossier, HolderId side)
    {
        dossier = dossier.Alone;
        var taken = dossier.Of<StepTaken>().Select(t => t.Event.Step).ToHashSet();
        return dossier.Fold(ImmutableList<(Recorded Fact, StepPlanned Step)>.Empty, (open, fact) => fact.Event switch
        {
            StepPlanned planned when fact.By == side && !taken.Contains(planned.Step) => open.RemoveAll(s => s.Step.Step == planned.Step).Add((fact, planned)),
            HoldingAccepted accepted when accepted.From == side && Offers.Of(dossier).Find(accepted.Offer) is { } offer => open.RemoveAll(s => offer.Offered.Along.Any(a => a.Step == s.Step.Step)),
            _ => open,
        });
    }

    /// <summary>What of this side travels along when another takes over: its open steps, and what it promised about reports.</summary>
    public static IReadOnlyList<TravelsAlong> Along(Dossier dossier, HolderId side) =>
    [
        .. OpenSteps.Of(dossier, side).Select(s => new TravelsAlong { Step = s.Step.Step, Kind = s.Step.Kind, What = s.Step.What, Before = s.Step.Before }),
        .. (from report in dossier.Alone.Fold(Reports.None, (r, f) => r.After(f)).All
            where report.Sent.To == side && report.Concluded is null
            let taken = report.TakenUp ?? report.Had
            where taken is not null
            select new TravelsAlong { Step = StepOf(taken, side, dossier), Kind = StepKind.Promise, What = taken.NextStep, Before = taken.NextStepOn }).DistinctBy(t => t.Step),
    ];

    /// <summary>The reports of this side whose next step went along with a handover.</summary>
    public static IEnumerable<Report> PassedOn(Dossier dossier, HolderId side)
    {
        var passed = Offers.Of(dossier).All.Where(o => o.State is OfferState.Accepted && o.Offered.From == side).SelectMany(o => o.Offered.Along).Select(a => a.Step).ToHashSet();
        return dossier.Fold(Reports.None, (r, f) => r.After(f)).All
            .Where(r => r.Sent.To == side && r.Concluded is null && (r.TakenUp ?? r.Had) is { } taken && passed.Contains(StepOf(taken, side, dossier)));
    }

    /// <summary>What one side promised about a report is another step than what another side promised about the same signal, and than what itself promised before an earlier handover.</summary>
    private static StepId StepOf(SignalTakenUp promised, HolderId side, Dossier dossier)
    {
        var at = dossier.Of<SignalTakenUp>().Last(t => ReferenceEquals(t.Event, promised)).Fact.At;
        var handovers = dossier.Of<HoldingAccepted>().Count(a => a.Event.From == side && a.Fact.At < at);
        Span<byte> bytes = stackalloc byte[16];
        promised.Signal.Value.TryWriteBytes(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes, BinaryPrimitives.ReadInt64LittleEndian(bytes) ^ side.Number);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[8..], BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]) ^ handovers);
        return new(new Guid(bytes));
    }
}
