using System.Reflection;
using Koord.Store;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Koord.Web.Tests.Templates))]

namespace Koord.Web.Tests;

public enum Kind
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a theory once on SQLite and once on PostgreSQL.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<Kind>().Select(k => new TheoryDataRow<Kind>(k) { Traits = new() { ["Database"] = [k.ToString()] } })]);

    public override bool SupportsDiscoveryEnumeration() => true;
}

/// <summary>A database of each kind for one test class, made when first asked for; as a class fixture, or made per test with <c>await using</c>.</summary>
public sealed class FreshDatabases(Templates templates) : IAsyncDisposable
{
    private readonly Dictionary<Kind, Database> _made = [];
    private readonly string _name = "t" + Guid.NewGuid().ToString("N");

    /// <summary>Migrated, empty, and this class's own; connects as the owner of the tables.</summary>
    public async Task<Database> OfAsync(Kind kind)
    {
        if (!_made.TryGetValue(kind, out var database))
        {
            database = _made[kind] = Database.At(await templates.CloneAsync(kind, _name));
        }

        return database;
    }

    /// <summary>A folder for what stands beside a database: keys of the sign-in cookie, the master key.</summary>
    public string Folder => Directory.CreateDirectory(Path.Combine(templates.Folder, _name + ".data")).FullName;

    public async ValueTask DisposeAsync()
    {
        foreach (var (kind, database) in _made)
        {
            if (database is IAsyncDisposable open)
            {
                await open.DisposeAsync();
            }

            await Templates.DropAsync(kind, _name);
        }
    }
}

/// <summary>One migrated database of each kind, made when first asked for; every test class works on a copy.</summary>
public sealed class Templates : IAsyncDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly HashSet<Kind> _ready = [];

    public static string Server => Environment.GetEnvironmentVariable("KOORD_TEST_POSTGRES")
        ?? throw new InvalidOperationException("Run ./koord test: it starts PostgreSQL.");

    public string Folder { get; } = Directory.CreateTempSubdirectory("koord-tests-").FullName;

    private string TemplateFile => Path.Combine(Folder, "template.db");

    // The process's number: two runs may share a server.
    private static string TemplateName => $"koord_template_{Environment.ProcessId}";

    /// <returns>The connection string of the copy.</returns>
    public async Task<string> CloneAsync(Kind kind, string name)
    {
        await _oneAtATime.WaitAsync(); // PostgreSQL copies a template only while nobody else uses it
        try
        {
            if (_ready.Add(kind))
            {
                await MakeAsync(kind);
            }

            if (kind == Kind.Sqlite)
            {
                File.Copy(TemplateFile, Path.Combine(Folder, name + ".db"));
                return $"Data Source={Path.Combine(Folder, name + ".db")}";
            }

            await AdminAsync($"create database {name} template {TemplateName} strategy file_copy");
            return $"{Server};Database={name};Maximum Pool Size=8";
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public static async Task DropAsync(Kind kind, string name)
    {
        if (kind == Kind.Postgres)
        {
            await AdminAsync($"drop database if exists {name} with (force)");
        }
    }

    public async ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        if (_ready.Contains(Kind.Postgres))
        {
            await AdminAsync($"drop database if exists {TemplateName} with (force)");
        }

        _oneAtATime.Dispose();
    }

    private async Task MakeAsync(Kind kind)
    {
        if (kind == Kind.Sqlite)
        {
            await Migrator.MigrateAsync(Database.At($"Data Source={TemplateFile};Pooling=false"), default);
            return;
        }

        await AdminAsync($"drop database if exists {TemplateName}");
        await AdminAsync($"create database {TemplateName}");
        await using var postgres = (Postgres)Database.At($"{Server};Database={TemplateName};Pooling=false");
        await Migrator.MigrateAsync(postgres, default);
    }

    private static async Task AdminAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server + ";Database=postgres;Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
