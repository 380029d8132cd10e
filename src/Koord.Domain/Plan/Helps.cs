using System.Collections.Immutable;
using Koord.Domain.Dossiers;

namespace Koord.Domain.Plan;

/// <summary>One kind of help and how it went.</summary>
public sealed record Help
{
    /// <summary>What was asked.</summary>
    public required HelpAsked Asked { get; init; }

    /// <summary>The fact of it.</summary>
    public required Recorded Fact { get; init; }

    /// <summary>Every step since, oldest first.</summary>
    public ImmutableList<(Recorded Fact, HelpWent Event)> Went { get; init; } = [];

    /// <summary>How far it is now.</summary>
    public HelpState State => Went is [.., var (_, last)] ? last.State : HelpState.Asked;

    /// <summary>Since when it is there; null while the family waits, or when it never came.</summary>
    public DateOnly? StartedOn => Went.Find(w => w.Event.State is HelpState.Started).Event?.On;

    /// <summary>Since when it is over; null while it is not.</summary>
    public DateOnly? EndedOn => Went.Find(w => HasEnded(w.Event.State)).Event?.On;

    /// <summary>The family waits for it.</summary>
    public bool Waits => State is HelpState.Asked or HelpState.Promised;

    /// <summary>It was given, stopped or refused.</summary>
    public static bool HasEnded(HelpState state) => state is HelpState.Delivered or HelpState.Stopped or HelpState.Refused;
}

/// <summary>All help of a family that this side knows of, in the order in which it was asked.</summary>
public sealed record Helps
{
    /// <summary>None.</summary>
    public static Helps None { get; } = new();

    /// <summary>In the order in which it was asked.</summary>
    public ImmutableList<Help> All { get; private init; } = [];

    /// <summary>As this side knows.</summary>
    public static Helps Of(Dossier dossier) => dossier.Fold(None, (helps, fact) => helps.After(fact));

    /// <summary>Null when this side does not know it.</summary>
    public Help? Find(HelpId help) => All.Find(h => h.Asked.Help == help);

    /// <summary>Reads one more fact.</summary>
    public Helps After(Recorded fact)
    {
        var place = fact.Event is HelpWent e ? All.FindIndex(h => h.Asked.Help == e.Help) : -1;
        return fact.Event switch
        {
            HelpAsked asked => this with { All = All.Add(new() { Asked = asked, Fact = fact }) },
            HelpWent went when place >= 0 => this with { All = All.SetItem(place, All[place] with { Went = All[place].Went.Add((fact, went)) }) },
            _ => this,
        };
    }
}
