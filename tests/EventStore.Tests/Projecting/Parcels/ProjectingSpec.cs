using Casework.EventStore.Projecting;
using Casework.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using static Casework.EventStore.Tests.Projecting.Parcels.ParcelEvent;

namespace Casework.EventStore.Tests.Projecting.Parcels;

/// <summary>A log of parcels, three tables, and as many nodes as a test starts. A database per test.</summary>
public abstract class ProjectingSpec : IAsyncLifetime
{
    protected static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    protected static readonly string[] All = ["parcel_summaries", "parcel_stops", "parcel_happenings"];

    private readonly List<IAsyncDisposable> _started = [];

    protected TestDatabase Database { get; } = new();

    protected NpgsqlDataSource App { get; private set; } = null!;

    protected EventLog Log { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        await TestPostgresStatements(Database.OwnerConnectionString, ParcelProjections.Tables);
        App = NpgsqlDataSource.Create(Database.AppConnectionString);
        Log = new EventLog(App, new EventLogOptions { Types = Parcel.Types });
    }

    public async Task DisposeAsync()
    {
        foreach (var started in Enumerable.Reverse(_started))
            await started.DisposeAsync();
        await Log.DisposeAsync();
        await App.DisposeAsync();
    }

    protected Task<ProjectionRuntime> StartNode(params Projection[] projections) => StartNode(new ProjectionRuntimeOptions(), projections);

    protected async Task<ProjectionRuntime> StartNode(ProjectionRuntimeOptions options, params Projection[] projections)
    {
        var node = new ProjectionRuntime(
            App, Parcel.Types, Log.Decode, projections, options with { OwnerConnectionString = Database.OwnerConnectionString, PollEvery = TimeSpan.FromMilliseconds(50) }, NullLogger.Instance);
        _started.Add(node);
        await node.Start(default);
        return node;
    }

    protected static Projection[] AllProjections() => [ParcelProjections.Summaries(), ParcelProjections.Stops(), ParcelProjections.Happenings()];

    /// <returns>The position of the last event.</returns>
    protected async Task<long> Append(StreamKey parcel, long version, params ParcelEvent[] events)
    {
        var meta = new CommandMeta(Guid.NewGuid(), Guid.NewGuid().ToByteArray(), "clerk", "staff");
        var appended = await Log.Append(
            new AppendRequest(meta, [new StreamAppend(parcel, "parcel", version, [.. events.Select(e => new NewEvent<object>(e, new DateOnly(2026, 1, 2)))])]), default);
        return appended.Position;
    }

    /// <summary>Four events per parcel, of two tenants.</summary>
    protected async Task<long> AppendParcels(int count)
    {
        var positions = await Task.WhenAll(Enumerable.Range(0, count).Select(async n =>
        {
            var parcel = new StreamKey(n % 2 == 0 ? "09162000" : "08111000", Guid.CreateVersion7());
            await Append(parcel, 0, new Posted($"Recipient \"{n}\", {{nobody}}"), new Moved("Hub"));
            return await Append(parcel, 2, new Moved($"Depot {n % 7}"), new Delivered(n % 3 == 0 ? null : "by hand"));
        }));
        return positions.Max();
    }

    /// <summary>A table's content as one text, in key order.</summary>
    protected async Task<string> Content(string table, string order) =>
        await Database.Ask<string>($"select coalesce(string_agg(t::text, E'\\n' order by {order}), '') from casework.{table} t") ?? "";

    protected async Task<string> AllContent() =>
        $"{await Content("parcel_summaries", "parcel_id")}\n{await Content("parcel_stops", "parcel_id, number")}\n{await Content("parcel_happenings", "position")}";

    /// <summary>Every event of the log stands in the happenings once.</summary>
    protected async Task AssertEachEventOnce()
    {
        Assert.Equal(0L, await Database.Ask<long>("""
            select count(*) from (select e.seq_id from casework.mt_events e left join casework.parcel_happenings h on h.position = e.seq_id
             group by e.seq_id having count(h.position) <> 1) wrong
            """));
        Assert.NotEqual(0L, await Database.Ask<long>("select count(*) from casework.mt_events"));
    }

    protected static async Task<ProjectionStatus> StatusOf(ProjectionRuntime node, string name) =>
        (await node.Status(default)).Single(status => status.Name == name);

    protected static async Task Until(Func<Task<bool>> holds)
    {
        var giveUp = DateTime.UtcNow + Soon;
        while (!await holds())
        {
            Assert.True(DateTime.UtcNow < giveUp, "It did not come about in time.");
            await Task.Delay(20);
        }
    }

    private static async Task TestPostgresStatements(string connectionString, string statements)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statements, connection);
        await command.ExecuteNonQueryAsync();
    }
}
