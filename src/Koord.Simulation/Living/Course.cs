namespace Koord.Simulation.Living;

/// <summary>How the line of a family goes; each has its script in <see cref="Courses"/>.</summary>
public enum Course
{
    /// <summary>The worry stayed where it was and passed.</summary>
    Kept,

    /// <summary>Advice without a name was enough.</summary>
    Advised,

    /// <summary>Reported, looked into, answered: nothing more was needed.</summary>
    Answered,

    /// <summary>Reported, handed to the local team, helped, checked, closed.</summary>
    Helped,

    /// <summary>The same, and reported again after it was closed.</summary>
    Repeated,

    /// <summary>A court placed it with the GI, and it came back to the local team.</summary>
    UnderOrder,

    /// <summary>The first who was asked to take over said no; another said yes.</summary>
    RefusedFirst,

    /// <summary>The worker left with open work, and somebody else was named.</summary>
    WorkerLeft,

    /// <summary>Nobody answered the offer, and it climbed.</summary>
    Unanswered,

    /// <summary>The child was out of sight for seventy days.</summary>
    OutOfSight,

    /// <summary>Too little was known, and it was found out in time.</summary>
    FoundOutInTime,

    /// <summary>Too little was known, and it was found out late.</summary>
    FoundOutLate,

    /// <summary>A parent does not agree with the plan.</summary>
    Disagreed,

    /// <summary>Help that was promised came after eleven weeks.</summary>
    Waited,

    /// <summary>The family chose its first face, and later another.</summary>
    LeadChanged,

    /// <summary>A parent asked for help; no worry, no report.</summary>
    AskedForHelp,
}
