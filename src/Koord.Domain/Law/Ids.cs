using System.Text.Json;
using System.Text.Json.Serialization;

namespace Koord.Domain.Law;

/// <summary>One norm through all its versions. The named ones are those that code asks for; a test checks that the law files have each.</summary>
/// <param name="Text">Kebab-case, as in the law files; never changes.</param>
[JsonConverter(typeof(NormIdJson))]
public readonly record struct NormId(string Text)
{
    /// <summary>A named person takes up a signal that was sent.</summary>
    public static readonly NormId TakeUpSignal = new("take-up-signal");

    /// <summary>The same, when there is danger now.</summary>
    public static readonly NormId TakeUpSignalInDanger = new("take-up-signal-in-danger");

    /// <summary>Whoever silence climbed to acts, or it climbs on.</summary>
    public static readonly NormId ClimbOn = new("climb-on");

    /// <summary>The same, when there is danger now.</summary>
    public static readonly NormId ClimbOnInDanger = new("climb-on-in-danger");

    /// <summary>How long a draft is kept.</summary>
    public static readonly NormId KeepDraft = new("keep-draft");

    /// <summary>How long an invitation to the family opens the door.</summary>
    public static readonly NormId Invitation = new("invitation");

    /// <summary>Somebody decides what the family may see.</summary>
    public static readonly NormId DecideWhatFamilySees = new("decide-what-family-sees");

    /// <summary>Veilig Thuis begins the research, where one is needed.</summary>
    public static readonly NormId StartResearch = new("vt-start-research");

    /// <summary>Veilig Thuis ends the research with a judgement.</summary>
    public static readonly NormId EndResearch = new("vt-end-research");

    /// <summary>Veilig Thuis assesses safety after a report: the profession's own clock.</summary>
    public static readonly NormId AssessSafety = new("vt-assess-safety");

    /// <summary>Veilig Thuis tells a person that it holds facts that came from another.</summary>
    public static readonly NormId TellPerson = new("vt-tell-person");

    /// <summary>Each time that telling is put off for safety.</summary>
    public static readonly NormId PutOffTelling = new("vt-put-off-telling");

    /// <summary>Whoever was offered the holding answers.</summary>
    public static readonly NormId AnswerOffer = new("answer-offer");

    /// <summary>The same, when there is danger now.</summary>
    public static readonly NormId AnswerOfferInDanger = new("answer-offer-in-danger");

    /// <summary>Where law or order placed the holding, a person is named.</summary>
    public static readonly NormId NameHolder = new("name-holder");

    /// <summary>The same, when there is danger now.</summary>
    public static readonly NormId NameHolderInDanger = new("name-holder-in-danger");

    /// <summary>Safety is checked for the first time after the holding was accepted.</summary>
    public static readonly NormId FirstCheck = new("first-check");

    /// <summary>Safety is checked again, three months after the first check.</summary>
    public static readonly NormId CheckAfter3Months = new("check-after-3-months");

    /// <summary>The same after six months.</summary>
    public static readonly NormId CheckAfter6Months = new("check-after-6-months");

    /// <summary>The same after twelve months.</summary>
    public static readonly NormId CheckAfter12Months = new("check-after-12-months");

    /// <summary>The same after eighteen months.</summary>
    public static readonly NormId CheckAfter18Months = new("check-after-18-months");

    /// <summary>Help that was asked is promised or refused.</summary>
    public static readonly NormId AnswerHelp = new("answer-help");

    /// <summary>Within which every child of a family that is held is seen again (an agreement).</summary>
    public static readonly NormId SeeChild = new("see-child");

    /// <summary>Within which a child is spoken again (an agreement).</summary>
    public static readonly NormId SpeakChild = new("speak-child");

    /// <summary>Who holds safety by a report; no term.</summary>
    public static readonly NormId HoldingByReport = new("holding-by-report");

    /// <summary>Who holds safety by an order of the court; no term, its dates stand in the order.</summary>
    public static readonly NormId HoldingByOrder = new("holding-by-order");

    /// <summary>Who can hold safety by an offer that was accepted; no term.</summary>
    public static readonly NormId HoldingByAgreement = new("holding-by-agreement");

    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>One legal basis for sharing or recording, through all its versions.</summary>
/// <param name="Text">Kebab-case, as in the law files; never changes.</param>
[JsonConverter(typeof(GroundIdJson))]
public readonly record struct GroundId(string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}

/// <summary>One age that the law gives a meaning. The named ones are those that code asks for.</summary>
/// <param name="Text">Kebab-case, as in the law files; never changes.</param>
public readonly record struct AgeId(string Text)
{
    /// <summary>From this age help needs the child's consent beside that of the parents.</summary>
    public static readonly AgeId ConsentWithParents = new("consent-with-parents");

    /// <summary>From this age the child consents alone.</summary>
    public static readonly AgeId ConsentAlone = new("consent-alone");

    /// <summary>From this age a person may have access to the own facts at Veilig Thuis.</summary>
    public static readonly AgeId OwnAccess = new("vt-own-access");

    /// <summary>Below this age the legal representative has that access.</summary>
    public static readonly AgeId AccessWithoutRepresentative = new("vt-access-without-representative");

    /// <summary>Of age.</summary>
    public static readonly AgeId OfAge = new("of-age");

    /// <inheritdoc/>
    public override string ToString() => Text;
}

internal sealed class NormIdJson : JsonConverter<NormId>
{
    public override NormId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("A norm id is a text."));

    public override void Write(Utf8JsonWriter writer, NormId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}

internal sealed class GroundIdJson : JsonConverter<GroundId>
{
    public override GroundId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetString() ?? throw new JsonException("A ground id is a text."));

    public override void Write(Utf8JsonWriter writer, GroundId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
