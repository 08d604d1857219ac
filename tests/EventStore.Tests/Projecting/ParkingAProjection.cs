using Casework.EventStore.Projecting;
using Casework.EventStore.Tests.Projecting.Parcels;

namespace Casework.EventStore.Tests.Projecting;

public sealed class ParkingAProjection : ProjectingSpec
{
    [Fact]
    public async Task Stops_it_exactly_before_the_event_after_three_tries_and_the_others_go_on()
    {
        var tries = 0;
        var node = await StartNode(ParcelProjections.Summaries(), ParcelProjections.Happenings(recorded => Break(recorded, ref tries)));
        var position = await AppendParcels(20);
        await Until(async () => (await StatusOf(node, "parcel_happenings")).State == "parked");

        var parked = await StatusOf(node, "parcel_happenings");
        Assert.Equal((41L, 42L, 3), (parked.Checkpoint, parked.ErrorPosition, parked.Attempts));
        Assert.Equal("InvalidOperationException: Not this one.", parked.Error);
        Assert.True(await node.WaitFor(["parcel_summaries"], position, Soon, default));
        Assert.Equal(41L, await Database.Ask<long>("select count(distinct position) from casework.parcel_happenings"));
        // As often as it is allowed on its own, and in each run of events that was halved to find it.
        Assert.InRange(tries, 4, 3 + 7);
    }

    [Fact]
    public async Task Goes_on_exactly_there_when_it_is_resumed()
    {
        var (tries, broken) = (0, true);
        var node = await StartNode(ParcelProjections.Happenings(recorded =>
        {
            if (Volatile.Read(ref broken))
                Break(recorded, ref tries);
        }));
        var position = await AppendParcels(20);
        await Until(async () => (await StatusOf(node, "parcel_happenings")).State == "parked");

        await node.Resume("parcel_happenings", default);
        await Until(async () => await StatusOf(node, "parcel_happenings") is { State: "parked", Attempts: 3 });
        Assert.Equal(41L, await Database.Ask<long>("select max(position) from casework.parcel_happenings"));

        Volatile.Write(ref broken, false);
        await node.Resume("parcel_happenings", default);

        Assert.True(await node.WaitFor(["parcel_happenings"], position, Soon, default));
        await AssertEachEventOnce();
        Assert.Null((await StatusOf(node, "parcel_happenings")).Error);
    }

    [Fact]
    public async Task Happens_at_a_body_that_cannot_be_read()
    {
        await AppendRaw("parcel_moved", """{"Place": {"not": "a text"}}""");

        var node = await StartNode(AllProjections());
        await Until(async () => (await node.Status(default)).All(status => status.State == "parked"));

        Assert.All(await node.Status(default), status => Assert.Equal((4L, 5L), (status.Checkpoint, status.ErrorPosition)));
    }

    [Fact]
    public async Task Happens_at_an_unknown_name_only_where_it_could_matter()
    {
        await AppendRaw("parcel_teleported", "{}");
        var elsewhere = new EventProjection<ParcelEvent, int>(
            "letters", 1, new Table<int>("letters", [Column<int>.Text("tenant_id", _ => ""), Column<int>.Uuid("letter_id", _ => Guid.Empty)], "letter_id", ["letter_id"]), "letter", _ => []);

        var node = await StartNode(ParcelProjections.Summaries(), elsewhere);

        await Until(async () => (await StatusOf(node, "parcel_summaries")).State == "parked");
        Assert.True(await node.WaitFor(["letters"], 5, Soon, default));
        Assert.Contains("parcel_teleported", (await StatusOf(node, "parcel_summaries")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_happen_because_the_database_is_away()
    {
        var node = await StartNode(AllProjections());
        for (var round = 0; round < 10; round++)
        {
            await AppendParcels(1);
            await Database.Execute($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{Database.Name}' and pid <> pg_backend_pid()");
            await Task.Delay(30);
        }

        await Until(async () => await Database.Ask<long>("select min(checkpoint) from casework.projection_runs") == 40);
        Assert.All(await node.Status(default), status => Assert.Equal("running", status.State));
        await AssertEachEventOnce();
    }

    private static void Break(Recorded<ParcelEvent> recorded, ref int tries)
    {
        if (recorded.Position != 42)
            return;
        Interlocked.Increment(ref tries);
        throw new InvalidOperationException("Not this one.");
    }

    // Past the log's own codec, at position 5.
    private async Task AppendRaw(string name, string body)
    {
        await AppendParcels(1);
        await Database.Execute($"""
            insert into casework.mt_events (seq_id, id, stream_id, version, data, type, "timestamp", tenant_id)
            select 5, gen_random_uuid(), id, 5, '{body}', '{name}', now(), tenant_id from casework.mt_streams;
            update casework.mt_streams set version = 5;
            update casework.log_head set last_position = 5;
            """);
    }
}
