using Casework.Api.Configuration;
using Casework.Api.Pathways;
using Casework.EventStore;
using Casework.EventStore.Following;
using Casework.EventStore.Projecting;
using Casework.Projections.Questions;

namespace Casework.Api.Composition;

/// <summary>What runs behind the API, and behind verbs that write: the database, the log on it, and what is written from the log.</summary>
internal sealed class CaseworkRuntime : IAsyncDisposable
{
    private CaseworkRuntime(DatabaseConnections database, EventLog log, ProjectionRuntime projections, KeyEncryptionKey key, TenantReads reads, ILoggerFactory loggers)
    {
        (Database, Log, Projections, Pages) = (database, log, projections, new PageReader(reads, new Cursors(key.Derive("cursors"))));
        Follower = new LogFollower(log, loggers.CreateLogger<LogFollower>());
        projections.Woken += Follower.Wake;
    }

    public DatabaseConnections Database { get; }

    public EventLog Log { get; }

    public ProjectionRuntime Projections { get; }

    /// <summary>What is recorded from now on, for subscriptions.</summary>
    public LogFollower Follower { get; }

    public PageReader Pages { get; }

    public PathwayStream Pathways => new(Log, Rules.OfTheHouse, Projections.Wake);

    /// <summary>For the server.</summary>
    public static async Task<CaseworkRuntime> Start(CaseworkSettings settings, ILoggerFactory loggers, CancellationToken cancel) =>
        await On(await DatabaseConnections.Open(settings, loggers, cancel), settings, loggers, cancel);

    /// <summary>For a verb, which may work beside a running server.</summary>
    public static async Task<CaseworkRuntime> StartOrJoin(CaseworkSettings settings, ILoggerFactory loggers, CancellationToken cancel) =>
        await On(await DatabaseConnections.OpenOrJoin(settings, loggers, cancel), settings, loggers, cancel);

    /// <summary>Commits what waits, then stops projecting, then leaves the database.</summary>
    public async ValueTask DisposeAsync()
    {
        await Follower.DisposeAsync();
        await Log.DisposeAsync();
        await Projections.DisposeAsync();
        await Database.DisposeAsync();
    }

    private static async Task<CaseworkRuntime> On(DatabaseConnections database, CaseworkSettings settings, ILoggerFactory loggers, CancellationToken cancel)
    {
        EventLog? log = null;
        try
        {
            if (await database.Migrate(cancel) is { Count: > 0 } applied)
                ApiLog.Migrated(loggers.CreateLogger<CaseworkRuntime>(), applied.Count, applied[^1]);
            var key = PathwayLog.Key(settings);
            var reads = new TenantReads(database.Application, new StatementOptions { Prepared = database.Prepared, Timeout = settings.GraphQL.Timeout });
            log = PathwayLog.Open(database.Application, key, reads);
            return new CaseworkRuntime(database, log, await ReadModels.Start(database, log, loggers, cancel), key, reads, loggers);
        }
        catch
        {
            if (log is not null)
                await log.DisposeAsync();
            await database.DisposeAsync();
            throw;
        }
    }
}
