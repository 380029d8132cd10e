using System.Runtime.CompilerServices;
using Koord.Domain.Dossiers;
using Koord.Domain.Family;
using Koord.Tests.Architecture;
using Koord.Web.Signals;

namespace Koord.Web.Tests.Signals;

public sealed class FactShownTests
{
    /// <summary>Never among the facts of a family's page, each with the reason.</summary>
    private static readonly Dictionary<Type, string> ShownElsewhere = new()
    {
        [typeof(KoordFounded)] = "stands in no family's dossier",
        [typeof(DemoBegun)] = "stands in no family's dossier",
        [typeof(DemoTold)] = "stands in no family's dossier",
        [typeof(PlaceRecorded)] = "has a page of its own, opened for that purpose only",
    };

    [Fact]
    public void Every_kind_of_fact_has_a_title_of_its_own()
    {
        var kinds = Events.All.Except(ShownElsewhere.Keys).ToList();

        Assert.True(kinds.Count > 20, "too little was scanned");
        Found.Nothing(kinds.Where(k => Title(k) == "reports.fact-other").Select(k => k.Name), "Give it a title in Signals/FactShown.cs, and show its words in Signals/_Facts.cshtml:");
    }

    private static string Title(Type kind) => new FactShown(
        new()
        {
            Id = default,
            Dossier = default,
            By = default,
            Actor = default,
            Happened = new(new(2026, 3, 2)),
            At = default,
            Ground = "",
            Event = (DossierEvent)RuntimeHelpers.GetUninitializedObject(kind), // only its kind is asked for
        },
        new(new Dossier(default, [])),
        new(new Dictionary<HolderId, string>(), new Dictionary<AccountId, Personal<string>>())).Title;
}
