using Koord.Domain;
using Mono.Cecil;

namespace Koord.Tests.Architecture;

/// <summary>Time, chance and the outer world come into the domain as arguments.</summary>
public sealed class PurityTests
{
    private static readonly CodeOf Domain = new(typeof(TheLine).Assembly);

    private const string FromOutside = "An act is given the moment and every new id; only Store and Web go outside:";

    private static readonly string[] ForbiddenNamespaces = ["System.IO", "System.Net", "System.Data", "Microsoft"];

    private static readonly string[] ForbiddenTypes =
    [
        "System.Environment", "System.Console", "System.Random", "System.TimeProvider", "System.AppContext", "System.Threading.Thread", "System.Threading.Timer",
        "System.Diagnostics.Stopwatch", "System.Diagnostics.Process", "System.Security.Cryptography.RandomNumberGenerator",
    ];

    private static readonly string[] ForbiddenMembers =
    [
        "System.DateTime::get_Now", "System.DateTime::get_UtcNow", "System.DateTime::get_Today", "System.DateTimeOffset::get_Now", "System.DateTimeOffset::get_UtcNow",
        "System.TimeZoneInfo::get_Local", "System.Guid::NewGuid", "System.Guid::CreateVersion7", "System.Threading.Tasks.Task::Delay", "System.Threading.Tasks.Task::Run",
        "System.DateTime::ToLocalTime", "System.DateTimeOffset::ToLocalTime", "System.DateTimeOffset::get_LocalDateTime",
    ];

    [Fact]
    public void The_domain_stands_on_the_base_library_alone()
    {
        var references = Domain.References.ToList();

        Assert.NotEmpty(references);
        Found.Nothing(references.Where(r => !r.StartsWith("System.", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_domain_has_no_clock_no_chance_and_no_doors()
    {
        var types = Domain.Types.SelectMany(CodeOf.TypesUsedBy).Select(t => t.FullName).ToHashSet();
        var members = Domain.Types.SelectMany(CodeOf.MembersUsedBy).OfType<MethodReference>().Select(m => $"{m.DeclaringType.FullName}::{m.Name}").ToHashSet();

        Assert.True(types.Count > 20 && members.Count > 20, "too little was scanned");
        Found.Nothing(types.Where(t => ForbiddenTypes.Contains(t) || ForbiddenNamespaces.Any(n => t.StartsWith(n + ".", StringComparison.Ordinal))), FromOutside);
        Found.Nothing(members.Intersect(ForbiddenMembers), FromOutside);
    }
}
