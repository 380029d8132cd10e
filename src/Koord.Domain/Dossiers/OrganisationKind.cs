namespace Koord.Domain.Dossiers;

/// <summary>What an organisation is by law, which decides the grounds it may use. Institutions keep their Dutch name.</summary>
public enum OrganisationKind
{
    /// <summary>A school.</summary>
    School,

    /// <summary>The municipality's local team (wijkteam).</summary>
    LocalTeam,

    /// <summary>Advice and reporting centre (Wmo 2015, 4.1.1).</summary>
    VeiligThuis,

    /// <summary>Youth health care (jeugdgezondheidszorg).</summary>
    YouthHealthCare,

    /// <summary>Certified institution for youth protection and probation (Jeugdwet 3.2).</summary>
    GecertificeerdeInstelling,

    /// <summary>Child protection board.</summary>
    RaadVoorDeKinderbescherming,

    /// <summary>Provider of care or youth help.</summary>
    CareProvider,

    /// <summary>Police.</summary>
    Police,
}
