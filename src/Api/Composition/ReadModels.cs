using Casework.Api.Administration;
using Casework.Domain.Pathways.Erasure;
using Casework.EventStore;
using Casework.EventStore.Projecting;
using Casework.Projections;

namespace Casework.Api.Composition;

/// <summary>What is written from the log for questions to be answered from.</summary>
internal static class ReadModels
{
    public static IReadOnlyCollection<string> Names { get; } =
    [
        PathwaySummaryProjection.Name,
        PathwayTimelineProjection.Name,
        PathwayDeadlineProjection.Name,
        PathwaySkillProjection.Name,
        RightsInformationProjection.Name,
        DuplicateKeyProjection.Name,
        DeadlineNoticeProjection.Name,
        PathwayMarkProjection.Name,
        PathwaySpanProjection.Name,
        PathwayMilestoneProjection.Name,
        PathwayMatchProjection.Name,
        InterpreterBookingProjection.Name,
        CouncilReleaseProjection.Name,
    ];

    /// <summary>Begins to write every read model of this program, as one of the nodes that share the database.</summary>
    public static async Task<ProjectionRuntime> Start(DatabaseConnections database, EventLog log, KeyEncryptionKey key, ILoggerFactory loggers, CancellationToken cancel)
    {
        var runtime = Of(database, log, key, loggers);
        await runtime.Start(cancel);
        return runtime;
    }

    /// <summary>Without writing: to look after those that other processes write.</summary>
    public static ProjectionRuntime Of(DatabaseConnections database, EventLog log, KeyEncryptionKey key, ILoggerFactory loggers) => new(
        database.Application, StoredEvents.Types, log.Decode, All(key),
        new ProjectionRuntimeOptions
        {
            ListenConnectionString = database.DirectConnection,
            OwnerConnectionString = database.OwnerConnection,
            Erases = @event => Erases(@event, log),
            RebuiltNewVersion = (done, cancel) => new AdministrationStream(log).Rebuilt(done, Doer.Program, cancel),
        },
        loggers.CreateLogger<ProjectionRuntime>());

    // What this node has in memory of the person's keys goes before the stream is folded anew.
    private static bool Erases(object @event, EventLog log)
    {
        if (@event is not ErasureEvent.SubjectErased erased)
            return false;
        log.Forget(erased.Subject);
        return true;
    }

    public static IReadOnlyList<Projection> All(KeyEncryptionKey key) => Projections.ReadModels.Of(Rules.OfTheHouse, Hash(key));

    /// <summary>Makes keys of what nobody is to read from a row.</summary>
    public static KeyHash Hash(KeyEncryptionKey key) => new(key.Derive("duplicates"));
}
