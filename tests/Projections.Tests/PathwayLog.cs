using Casework.Domain.Pathways;
using Casework.EventStore;
using Casework.EventStore.Projecting;
using Casework.Projections.Questions;
using Casework.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Casework.Projections.Tests;

/// <summary>The log, its projections and their questions on one database, put together as the server does.</summary>
internal sealed class PathwayLog : IAsyncDisposable
{
    public const string Tenant = LifeOfAPathway.Municipality;
    public const string OtherTenant = "13004000";

    // One for all the logs that a test class opens on its database.
    private static readonly KeyEncryptionKey Key = NewKey();

    private readonly NpgsqlDataSource _database;
    private readonly EventLog _log;
    private readonly ProjectionRuntime _projections;
    private readonly string[] _names;

    private PathwayLog(TestDatabase database)
    {
        _database = NpgsqlDataSource.Create(database.AppConnectionString);
        _log = new EventLog(_database, new EventLogOptions
        {
            Types = StoredEvents.Types,
            Codec = Pathways.Codec,
            Key = Key,
        });
        var readModels = ReadModels.Of(RulesOfTheHouse.Book, new KeyHash(new byte[32]));
        _names = [.. readModels.Select(readModel => readModel.Name)];
        _projections = new ProjectionRuntime(
            _database, StoredEvents.Types, _log.Decode, readModels,
            new ProjectionRuntimeOptions { OwnerConnectionString = database.OwnerConnectionString, PollEvery = TimeSpan.FromMilliseconds(50) },
            NullLogger.Instance);
        var reads = new TenantReads(_database);
        var pages = new PageReader(reads, new Cursors(new byte[32]));
        Doubles = new DuplicateKeys(reads);
        Summaries = new PathwaySummaries(pages);
        Timelines = new PathwayTimelines(pages, _log.Decode);
        Deadlines = new PathwayDeadlines(pages);
        Names = new NamesInTheWorklist(_database);
        Bookings = new InterpreterBookingRows(pages);
        Demand = new InterpretingDemand(reads);
    }

    public PathwaySummaries Summaries { get; }

    public PathwayTimelines Timelines { get; }

    public PathwayDeadlines Deadlines { get; }

    public NamesInTheWorklist Names { get; }

    public DuplicateKeys Doubles { get; }

    public InterpreterBookingRows Bookings { get; }

    public InterpretingDemand Demand { get; }

    public static async Task<PathwayLog> Start(TestDatabase database)
    {
        var log = new PathwayLog(database);
        await log._projections.Start(CancellationToken.None);
        return log;
    }

    /// <summary>Appends to a pathway and waits until every read model holds it.</summary>
    public async Task Record(string tenant, Guid pathwayId, params IReadOnlyList<NewEvent<PathwayEvent>> events)
    {
        var stream = new StreamKey(tenant, pathwayId);
        var commandId = Guid.NewGuid();
        var transacted = await _log.Transact(
            Pathways.Aggregate, stream, new CommandMeta(commandId, commandId.ToByteArray(), "ada", "CASEWORKER"), expectedVersion: null,
            _ => Decided<PathwayEvent, object>.Accept(events), CancellationToken.None);
        await CatchUp(transacted.Position);
    }

    public async Task CatchUp(long position)
    {
        _projections.Wake();
        if (!await _projections.WaitFor(_names, position, TimeSpan.FromSeconds(30), CancellationToken.None))
        {
            var status = await _projections.Status(CancellationToken.None);
            Assert.Fail(string.Join('\n', status));
        }
    }

    public Task Rebuild(string projection) => _projections.Rebuild(projection, progress: null, CancellationToken.None);

    public Task<ProjectionCertificate> Check(string projection) => _projections.Check(projection, progress: null, CancellationToken.None);

    public Task DestroyKeys(Guid person) => _log.DestroyKeys(Tenant, person, purposeClass: null, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _projections.DisposeAsync();
        await _log.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static KeyEncryptionKey NewKey()
    {
        var folder = Directory.CreateTempSubdirectory("casework-key-");
        var key = KeyEncryptionKey.FromFile(Path.Combine(folder.FullName, "key"), createIfMissing: true);
        folder.Delete(recursive: true);
        return key;
    }
}
