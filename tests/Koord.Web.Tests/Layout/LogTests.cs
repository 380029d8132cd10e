using System.Collections.Concurrent;
using Koord.Web.Tests.Access;
using Koord.Web.Tests.Browser;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Koord.Web.Tests.Layout;

public sealed class LogTests(FreshDatabases databases) : IClassFixture<FreshDatabases>
{
    private const string Dossier = "5ZDTNFH7HB5WC";

    [Fact]
    public async Task Which_dossier_somebody_opened_is_not_in_the_log()
    {
        using var log = new Log();
        await using var server = await KoordServer.StartAsync(databases, Kind.Sqlite, changes: s => s
            .AddSingleton<ILoggerProvider>(log)
            .Configure<LoggerFilterOptions>(o => o.Rules.Add(new(null, null, LogLevel.Information, null)))); // as the program itself runs
        using var caller = new Caller(server);

        await caller.GetAsync($"/nl/dossier/{Dossier}");

        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains(Dossier, StringComparison.Ordinal));
    }

    private sealed class Log : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
