using System.Text.Json.Serialization;

namespace Koord.Domain.Family;

/// <summary>What a person is in the family. Says nothing about parental authority: that is a dated fact with a source.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FamilyRole>))]
public enum FamilyRole
{
    /// <summary>A child or young person.</summary>
    Child,

    /// <summary>A child that is not born yet.</summary>
    UnbornChild,

    /// <summary>A parent.</summary>
    Parent,

    /// <summary>A parent's partner.</summary>
    StepParent,

    /// <summary>Brings up without being a parent, as a foster parent does.</summary>
    Carer,

    /// <summary>A grandparent.</summary>
    Grandparent,

    /// <summary>A brother or sister about whom there is no worry of its own.</summary>
    Sibling,

    /// <summary>Anyone else.</summary>
    Other,
}
