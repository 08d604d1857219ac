using Casework.EventStore.Messaging;
using Casework.EventStore.Projecting;
using Casework.EventStore.Tests.Messaging;
using Casework.EventStore.Tests.Projecting.Parcels;
using Casework.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Casework.EventStore.Tests.Pooler;

public class WorkingThroughAPooler : ProjectingSpec
{
    [Fact]
    public async Task Keeps_one_gapless_order_over_several_nodes()
    {
        await using var pooler = await PgBouncer.Start(Database.AppConnectionString);

        var acknowledged = (await AppendFromNodes(pooler, nodes: 3, prepared: null)).Order().ToList();

        Assert.Equal(Enumerable.Range(1, acknowledged.Count).Select(n => (long)n), acknowledged);
        Assert.Equal(acknowledged.Count, await Database.Ask<long>("select last_position from casework.log_head"));
        Assert.Equal(acknowledged.Count, await Database.Ask<long>("select count(*) from casework.commands"));
        Assert.Equal(0, await Database.Ask<long>("""
            select count(*) from casework.mt_streams s
             where s.version <> (select max(e.version) from casework.mt_events e where e.stream_id = s.id)
                or s.version <> (select count(*) from casework.mt_events e where e.stream_id = s.id)
            """));
    }

    [Fact]
    public async Task Fails_with_statements_prepared_on_connections()
    {
        // The negative control: the pooler does hand clients from one connection to the other.
        await using var pooler = await PgBouncer.Start(Database.AppConnectionString);

        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            for (var round = 0; round < 20; round++)
                await AppendFromNodes(pooler, nodes: 3, new PreparedStatements());
        });
    }

    [Fact]
    public async Task Projects_each_event_once_with_locks_and_listening_past_it()
    {
        await using var pooler = await PgBouncer.Start(Database.AppConnectionString);
        await using var app = LogDatabase.Connect(pooler.ConnectionString);
        await using var log = new EventLog(app, new EventLogOptions { Types = Parcel.Types });
        // Polling would not be in time: what arrives was listened for.
        var options = new ProjectionRuntimeOptions
        {
            ListenConnectionString = Database.AppConnectionString,
            OwnerConnectionString = Database.OwnerConnectionString,
            PollEvery = TimeSpan.FromMinutes(5),
        };
        await using var first = new ProjectionRuntime(app, Parcel.Types, log.Decode, AllProjections(), options, NullLogger.Instance);
        await first.Start(default);
        await using var second = new ProjectionRuntime(app, Parcel.Types, log.Decode, AllProjections(), options, NullLogger.Instance);
        await second.Start(default);

        var position = (await AppendFromNodes(pooler, nodes: 2, prepared: null)).Max();

        Assert.True(await first.WaitFor(All, position, Soon, default));
        await AssertEachEventOnce();
        await first.Rebuild("parcel_summaries", null, default);
        Assert.Equal(await Database.Ask<long>("select count(*) from casework.mt_streams"), await Database.Ask<long>("select count(*) from casework.parcel_summaries"));
    }

    [Fact]
    public async Task Delivers_each_message_once_and_in_order_by_relays_of_several_nodes()
    {
        await using var pooler = await PgBouncer.Start(Database.AppConnectionString);
        await using var app = LogDatabase.Connect(pooler.ConnectionString);
        await using var log = new EventLog(app, new EventLogOptions { Types = Parcel.Types });
        var receiver = new Receiver("somebody");
        var options = new MessageRelayOptions { PollEvery = TimeSpan.FromMilliseconds(20) };
        await using var first = new MessageRelay(app, [receiver], options, NullLogger.Instance);
        await using var second = new MessageRelay(app, [receiver], options, NullLogger.Instance);
        first.Start();
        second.Start();

        await Parallel.ForEachAsync(Enumerable.Range(0, 20), async (_, _) =>
        {
            var parcel = New();
            for (var n = 0; n < 5; n++)
                await Move(log, parcel, n, new Message(receiver.Name, $"n{n}") { Payload = "{}" });
        });

        var giveUp = DateTime.UtcNow + Soon;
        while (await Database.Ask<long>("select count(*) from casework.messages") > 0)
        {
            Assert.True(DateTime.UtcNow < giveUp, "They were not delivered in time.");
            await Task.Delay(20);
        }

        Assert.Equal(100, receiver.Taken.Count);
        Assert.All(receiver.Taken.GroupBy(message => message.Stream), one => Assert.Equal(["n0", "n1", "n2", "n3", "n4"], one.Select(message => message.Type)));
    }

    /// <returns>The positions that were acknowledged.</returns>
    private static async Task<IReadOnlyList<long>> AppendFromNodes(PgBouncer pooler, int nodes, PreparedStatements? prepared)
    {
        var positions = await Task.WhenAll(Enumerable.Range(0, nodes).Select(async _ =>
        {
            await using var app = LogDatabase.Connect(pooler.ConnectionString);
            await using var log = new EventLog(app, new EventLogOptions
            {
                Types = Parcel.Types,
                Reads = new TenantReads(app, new StatementOptions { Prepared = prepared }),
                Appender = new AppenderLimits { InFlight = 2, RetryFor = TimeSpan.FromSeconds(20) },
            });
            return await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AppendTo(log)));
        }));
        return [.. positions.SelectMany(of => of).SelectMany(of => of)];
    }

    private static async Task<IReadOnlyList<long>> AppendTo(EventLog log)
    {
        var parcel = New();
        var positions = new List<long>();
        for (var i = 0; i < 10; i++)
            positions.Add(await Move(log, parcel, i));
        return positions;
    }

    private static StreamKey New() => new("09162000", Guid.CreateVersion7());

    private static async Task<long> Move(EventLog log, StreamKey parcel, int version, params Message[] messages) => (await log.Transact(
        Parcel.Aggregate, parcel, new CommandMeta(Guid.NewGuid(), Guid.NewGuid().ToByteArray(), "clerk", "staff"), expectedVersion: version,
        _ => Decided<ParcelEvent, string>.Accept([new NewEvent<ParcelEvent>(new ParcelEvent.Moved($"Hub {version}"), new DateOnly(2026, 1, 2))], messages), default)).Position;
}
