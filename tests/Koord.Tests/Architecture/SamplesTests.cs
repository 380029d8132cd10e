using System.Text.Json;
using System.Text.Json.Nodes;
using Koord.Domain.Dossiers;
using Koord.Store;

namespace Koord.Tests.Architecture;

/// <summary>What was stored once can be read for ever: each sample is a fact as it was stored the first time, and is never edited.</summary>
public sealed class SamplesTests
{
    private const string Folder = "tests/Koord.Tests/Architecture/Samples";

    public static TheoryData<string> Names => [.. Events.All.Select(Events.StoredName).OfType<string>()];

    [Theory, MemberData(nameof(Names))]
    public void A_fact_that_was_stored_once_still_loads(string name)
    {
        var type = Events.All.Single(t => Events.StoredName(t) == name);
        var path = $"{Folder}/{name}.json";
        Assert.True(File.Exists(Path.Combine(Repository.Root, path)), $"{path} is missing: one fact as the ledger stores it, every field filled");
        var stored = JsonNode.Parse(Repository.Read(path))!.AsObject(); // a sample is an object

        var loaded = (DossierEvent)stored.Deserialize(type, FactJson.Options)!; // an object never loads as null

        var filled = stored.Where(f => f.Value is not null and not JsonArray { Count: 0 }).Select(f => f.Key).ToList();
        Found.Nothing(Fields(type).Except(filled), $"{path} fills every field; if it was shared before, it stays as it is and what differs is a new kind of fact, version 2:");
        Found.Nothing(filled.Except(Fields(type)), $"{path} has a field that the event has not; what was stored is read for ever:");
        Assert.True(JsonNode.DeepEquals(stored, JsonSerializer.SerializeToNode(loaded, type, FactJson.Options)), $"{name} is written differently now");
    }

    [Fact]
    public void Every_sample_belongs_to_an_event_that_can_still_be_read()
    {
        var samples = Repository.Files(Folder, ".json").Select(Path.GetFileNameWithoutExtension).ToList();

        Assert.NotEmpty(samples);
        Found.Nothing(samples.Except(Events.All.Select(Events.StoredName)));
    }

    private static IEnumerable<string> Fields(Type type) =>
        Events.Stored(type).Select(p => FactJson.Options.PropertyNamingPolicy?.ConvertName(p.Name) ?? p.Name);
}
