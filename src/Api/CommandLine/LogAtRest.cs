using Casework.Api.Composition;
using Casework.EventStore;
using Casework.EventStore.Projecting;
using Casework.Projections;
using ReadModels = Casework.Api.Composition.ReadModels;

namespace Casework.Api.CommandLine;

/// <summary>The log and its read models to look into, for a verb that changes nothing.</summary>
internal sealed class LogAtRest : IAsyncDisposable
{
    private readonly DatabaseConnections _database;

    private LogAtRest(DatabaseConnections database, KeyEncryptionKey key, ILoggerFactory loggers)
    {
        (_database, Reads, Duplicates) = (database, new TenantReads(database.Application), ReadModels.Hash(key));
        Log = PathwayLog.Open(database.Application, key, Reads);
        Projections = ReadModels.Of(database, Log, key, loggers);
    }

    public EventLog Log { get; }

    public TenantReads Reads { get; }

    public ProjectionRuntime Projections { get; }

    public KeyHash Duplicates { get; }

    /// <returns>Null where no database is configured and none of the data folder runs.</returns>
    public static async Task<LogAtRest?> Find(VerbContext context, CancellationToken cancel) =>
        await DatabaseConnections.Find(context.Settings, context.Loggers, cancel) is { } database ? new LogAtRest(database, PathwayLog.Key(context.Settings), context.Loggers) : null;

    public async ValueTask DisposeAsync()
    {
        await Projections.DisposeAsync();
        await Log.DisposeAsync();
        await _database.DisposeAsync();
    }
}
