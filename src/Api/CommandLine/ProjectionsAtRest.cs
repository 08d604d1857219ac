using Casework.Api.Administration;
using Casework.Api.Composition;
using Casework.Domain.Access;
using Casework.EventStore;
using Casework.EventStore.Projecting;
using Npgsql;

namespace Casework.Api.CommandLine;

/// <summary>The read models without a node that leads them: for verbs that look after them beside running servers.</summary>
internal sealed class ProjectionsAtRest : IAsyncDisposable
{
    private readonly DatabaseConnections _database;
    private readonly EventLog _log;

    private ProjectionsAtRest(DatabaseConnections database, KeyEncryptionKey key, ILoggerFactory loggers)
    {
        (_database, _log) = (database, PathwayLog.Open(database.Application, key));
        Runtime = ReadModels.Of(database, _log, key, loggers);
    }

    public ProjectionRuntime Runtime { get; }

    public EventLog Log => _log;

    public NpgsqlDataSource Database => _database.Application;

    public static async Task<ProjectionsAtRest> Open(VerbContext context, CancellationToken cancel)
    {
        var database = await DatabaseConnections.OpenOrJoin(context.Settings, context.Loggers, cancel);
        try
        {
            await database.Migrate(Doer.AtTheMachine(Purpose.SystemOperation), cancel);
            return new ProjectionsAtRest(database, PathwayLog.Key(context.Settings), context.Loggers);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Runtime.DisposeAsync();
        await _log.DisposeAsync();
        await _database.DisposeAsync();
    }
}
