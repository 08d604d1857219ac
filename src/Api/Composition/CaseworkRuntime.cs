using Casework.Api.Administration;
using Casework.Api.Commands;
using Casework.Api.Configuration;
using Casework.Api.Erasure;
using Casework.Api.Exports;
using Casework.Api.HealthFiles;
using Casework.Api.Messaging;
using Casework.Api.Notices;
using Casework.Api.Pathways;
using Casework.Api.Releases;
using Casework.Api.Staffing;
using Casework.Api.Surveys;
using Casework.Api.Transfers;
using Casework.Api.Transparency;
using Casework.EventStore;
using Casework.EventStore.Following;
using Casework.EventStore.Projecting;
using Casework.EventStore.ReadLog;
using Casework.Projections;
using Casework.Projections.Questions;

namespace Casework.Api.Composition;

/// <summary>What runs behind the API, and behind verbs that write: the database, the log on it, and what is written from the log.</summary>
internal sealed class CaseworkRuntime : IAsyncDisposable
{
    private readonly MessageDelivery _messages;
    private readonly DeadlineEscalations _escalations;
    private readonly ErasureWatch _erasures;

    private CaseworkRuntime(DatabaseConnections database, EventLog log, ProjectionRuntime projections, MessageDelivery messages, DeadlineEscalations escalations, KeyEncryptionKey key, TenantReads reads, Erasing erasing, CaseworkSettings settings, ILoggerFactory loggers)
    {
        Erasing = erasing;
        _erasures = new ErasureWatch(log, new ExportNotes(settings.ExportNotes), loggers.CreateLogger<ErasureWatch>());
        (Database, Log, Projections, Reads, Cursors) = (database, log, projections, reads, new Cursors(key.Derive("cursors")));
        Pages = new PageReader(reads, Cursors);
        SignedLog = SignedLog.Open(database.Application, settings, reads, Pages, loggers);
        Hash = ReadModels.Hash(key);
        (_messages, _escalations) = (messages, escalations);
        ReadLog = new ReadRecorder(database.Application, database.Prepared is not null, loggers.CreateLogger<ReadRecorder>());
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

    /// <summary>Where it is recorded who read what.</summary>
    public ReadRecorder ReadLog { get; }

    /// <summary>Signs the places of all connections.</summary>
    public Cursors Cursors { get; }

    public PageReader Pages { get; }

    /// <summary>The tree over the log, and proofs from it.</summary>
    public SignedLog SignedLog { get; }

    /// <summary>Makes keys of what nobody is to read from a row.</summary>
    public KeyHash Hash { get; }

    public Erasing Erasing { get; }

    public PathwayStream Pathways => new(Log, Rules.OfTheHouse, Projections.Wake, _escalations);

    public TransferStream Transfers => new(Log, Rules.OfTheHouse, () => { Projections.Wake(); _messages.WakeErrands(); }, _escalations);

    public HealthFileStream HealthFiles => new(Log, Rules.OfTheHouse);

    public ReleaseStream Releases => new(Log, SignedLog, Projections, new PathwayMilestones(Reads), new CouncilReleases(Reads), Surveys, SchemasOfTheHouse.All, Rules.OfTheHouse);

    public SurveyStream Surveys => new(Log, SurveysOfTheHouse.Areas, Rules.OfTheHouse);

    public StaffStream Staff => new(Log, Rules.OfTheHouse);

    public NoticeStream Notices => NoticesOf(Log, Projections);

    /// <summary>For the server.</summary>
    public static async Task<CaseworkRuntime> Start(CaseworkSettings settings, ILoggerFactory loggers, CancellationToken cancel) =>
        await On(await DatabaseConnections.Open(settings, loggers, cancel), settings, loggers, cancel);

    /// <summary>For a verb, which may work beside a running server.</summary>
    public static async Task<CaseworkRuntime> StartOrJoin(CaseworkSettings settings, ILoggerFactory loggers, CancellationToken cancel) =>
        await On(await DatabaseConnections.OpenOrJoin(settings, loggers, cancel), settings, loggers, cancel);

    /// <summary>Stops signing and delivering, which gives commands itself, commits what waits, stops projecting, then leaves the database.</summary>
    public async ValueTask DisposeAsync()
    {
        await SignedLog.DisposeAsync();
        await Follower.DisposeAsync();
        await _erasures.DisposeAsync();
        await _messages.DisposeAsync();
        await Log.DisposeAsync();
        await Projections.DisposeAsync();
        await ReadLog.DisposeAsync();
        await Database.DisposeAsync();
    }

    private static async Task<CaseworkRuntime> On(DatabaseConnections database, CaseworkSettings settings, ILoggerFactory loggers, CancellationToken cancel)
    {
        EventLog? log = null;
        try
        {
            if (await database.Migrate(Doer.Program, cancel) is { Count: > 0 } applied)
                ApiLog.Migrated(loggers.CreateLogger<CaseworkRuntime>(), applied.Count, applied[^1]);
            var key = PathwayLog.Key(settings);
            var reads = new TenantReads(database.Application, new StatementOptions { Prepared = database.Prepared, Timeout = settings.GraphQL.Timeout });
            log = PathwayLog.Open(database.Application, key, reads, settings.Messages.Subscriptions);
            var escalations = new DeadlineEscalations(settings.Messages.Subscriptions, Rules.OfTheHouse, NoticeStream.Subscription, settings.Messages.LateNotices);
            var (folder, exports) = (ErasureFolder.Of(settings), new ExportNotes(settings.ExportNotes));
            // Before anything is read: a restored database may hold keys again that were destroyed.
            var reapplied = await new Erasing(log, new PathwayStream(log, Rules.OfTheHouse, static () => { }, escalations), database.Application, folder, exports, TimeProvider.System).Reapply(cancel);
            if (reapplied.Count > 0)
                ApiLog.ErasuresReapplied(loggers.CreateLogger<CaseworkRuntime>(), reapplied.Count);
            var projections = await ReadModels.Start(database, log, key, loggers, cancel);
            var erasing = new Erasing(log, new PathwayStream(log, Rules.OfTheHouse, projections.Wake, escalations), database.Application, folder, exports, TimeProvider.System);
            exports.Expire(new Today(TimeProvider.System).Date);
            var errands = new TransferErrands(new TransferStream(log, Rules.OfTheHouse, projections.Wake, escalations), new Today(TimeProvider.System));
            var messages = new MessageDelivery(
                database.Application, settings.Messages, [errands, NoticesOf(log, projections).AsDestination(), ErasureErrand.CarriedOutBy(erasing)], loggers);
            var runtime = new CaseworkRuntime(database, log, projections, messages, escalations, key, reads, erasing, settings, loggers);
            runtime.SignedLog.Start();
            return runtime;
        }
        catch
        {
            if (log is not null)
                await log.DisposeAsync();
            await database.DisposeAsync();
            throw;
        }
    }

    private static NoticeStream NoticesOf(EventLog log, ProjectionRuntime projections) =>
        new(log, new StaffStream(log, Rules.OfTheHouse), Rules.OfTheHouse, projections.Wake);
}
