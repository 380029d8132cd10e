namespace Koord.Domain.Dossiers;

/// <summary>The house itself keeps a key of this fact, because it decides who may see others; it is shown to nobody for that.</summary>
public interface IDecidesSight;

/// <summary>Says who gets keys, from all that the house knows; whoever records or sees the fact may know less, so it is told to nobody.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ToldToNobodyAttribute : Attribute;

/// <summary>A fact that every named party has from the moment it is recorded.</summary>
public interface ICommonGround
{
    /// <summary>Holders besides the one that records.</summary>
    IReadOnlyList<HolderId> Parties { get; }
}

/// <summary>A fact that gives keys of earlier facts.</summary>
public interface IGivesKeys
{
    /// <summary>To whom.</summary>
    HolderId Receiver { get; }

    /// <summary>Which facts, and no others.</summary>
    IReadOnlyList<FactId> Gives { get; }

    /// <summary>The first instant at which sight has ended; null is for good.</summary>
    DateTimeOffset? Until { get; }
}

/// <summary>Names colleagues: whoever sees the fact sees who they are.</summary>
public interface INamesAccounts
{
    /// <summary>Besides who recorded it.</summary>
    IEnumerable<AccountId> Named { get; }
}
