using Casework.Api.Configuration;
using Casework.Api.HealthFiles;
using Casework.Api.Messaging;
using Casework.Api.Pathways;
using Casework.EventStore;
using Casework.EventStore.Following;
using Casework.EventStore.Messaging;
using Casework.EventStore.Projecting;
using Casework.Projections.Questions;

namespace Casework.Api.Composition;

/// <summary>What runs behind the API, and behind verbs that write: the database, the log on it, and what is written from the log.</summary>
internal sealed class CaseworkRuntime : IAsyncDisposable
{
    private readonly MessageDelivery _messages;
    private readonly DeadlineEscalations? _escalations;

    private CaseworkRuntime(DatabaseConnections database, EventLog log, ProjectionRuntime projections, MessageDelivery messages, IReadOnlyList<EventSubscription> subscriptions, KeyEncryptionKey key, TenantReads reads, ILoggerFactory loggers)
    {
        (Database, Log, Projections, Reads, Pages) = (database, log, projections, reads, new PageReader(reads, new Cursors(key.Derive("cursors"))));
        (_messages, _escalations) = (messages, subscriptions.Count > 0 ? new DeadlineEscalations(subscriptions, Rules.OfTheHouse) : null);
        Follower = new LogFollower(log, loggers.CreateLogger<LogFollower>());
        projections.Woken += Follower.Wake;
        projections.Woken += messages.Wake;
    }

    public DatabaseConnections Database { get; }

    public EventLog Log { get; }

    public ProjectionRuntime Projections { get; }

    /// <summary>What is recorded from now on, for subscriptions.</summary>
    public LogFollower Follower { get; }

    public TenantReads Reads { get; }

    public PageReader Pages { get; }

    public PathwayStream Pathways => new(Log, Rules.OfTheHouse, Projections.Wake, _escalations);

    public HealthFileStream HealthFiles => new(Log, Rules.OfTheHouse);

    /// <summary>For the server.</summary>
    public static async Task<CaseworkRuntime> Start(CaseworkSettings settings, ILoggerFactory loggers, CancellationToken cancel) =>
        await On(await DatabaseConnections.Open(settings, loggers, cancel), settings, loggers, cancel);

    /// <summary>For a verb, which may work beside a running server.</summary>
    public static async Task<CaseworkRuntime> StartOrJoin(CaseworkSettings settings, ILoggerFactory loggers, CancellationToken cancel) =>
        await On(await DatabaseConnections.OpenOrJoin(settings, loggers, cancel), settings, loggers, cancel);

    /// <summary>Commits what waits, then stops delivering and projecting, then leaves the database.</summary>
    public async ValueTask DisposeAsync()
    {
        await Follower.DisposeAsync();
        await Log.DisposeAsync();
        await _messages.DisposeAsync();
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
            log = PathwayLog.Open(database.Application, key, reads, settings.Messages.Subscriptions);
            var projections = await ReadModels.Start(database, log, key, loggers, cancel);
            return new CaseworkRuntime(database, log, projections, new MessageDelivery(database.Application, settings.Messages, loggers), settings.Messages.Subscriptions, key, reads, loggers);
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
