using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Koord.Domain.Dossiers;
using Koord.Domain.Law;
using Koord.Domain.Outcomes;
using Koord.Domain.Signals;
using Koord.Store;

namespace Koord.Web.Work;

/// <summary>One row for every open item, findable by person, by roster and by team; what it is about is sealed.</summary>
public sealed class WorkRows(LawBook law) : ReadModel
{
    public override string Table => "work";

    public override IReadOnlyList<string> Columns => ["item", "team", "person", "duty"];

    public override bool IsSealed => true;

    public override bool IsChangedBy(Recorded fact, SideView before) => OpenWork.IsChangedBy(fact, before.Side, before.Dossier);

    public override IEnumerable<ReadModelRow> RowsOf(SideView view) =>
        from item in WorkOfLine.AllOf(view.Side, view.Dossier, view.Rules, law)
        select new ReadModelRow([NameOf(item), item.Owner.Team?.Number ?? 0, item.Owner.Person?.Number, (long)item.Owner.Duty], JsonSerializer.Serialize(item, FactJson.Options));

    /// <summary>Tells nothing of what kind of item it is: a hash over the fact's own unguessable name.</summary>
    private static string NameOf(WorkItem item) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{item.Of}/{item.Kind}/{item.Owner.Duty}/{item.Owner.Person}")))[..26];
}
