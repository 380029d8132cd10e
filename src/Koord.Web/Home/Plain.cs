using Koord.Domain.Sharing;
using Koord.Domain.Signals;

namespace Koord.Web.Home;

/// <summary>Keys of Words in the plainest Dutch, for whom it is about.</summary>
public static class Plain
{
    /// <summary>How tag and edge are called.</summary>
    public static string Kind(Statement statement) => statement.Made switch
    {
        { Child: not null } => "voice",
        { Kind: StatementKind.Observed } => "observed",
        { Kind: StatementKind.Said } => "said",
        { Kind: StatementKind.Thought } => "thought",
        _ => "strength",
    };

    public static string Signal(SignalRecorded signal) => signal.Origin is Origin.AskedForHelp ? "home.told-asked" : "home.told-worry";

    public static string Danger(SignalRecorded signal) => signal.Danger switch
    {
        Domain.Signals.Danger.Now => "home.danger-now",
        Domain.Signals.Danger.Unknown => "home.danger-unknown",
        _ => "home.danger-not-now",
    };

    public static string Why(Purpose purpose) => purpose switch
    {
        Purpose.Duty => "home.why-duty",
        Purpose.Lead => "home.why-lead",
        Purpose.Author => "home.why-author",
        Purpose.Search => "home.why-search",
        Purpose.Emergency => "home.why-emergency",
        _ => "home.why-work",
    };
}
