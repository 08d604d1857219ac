using Casework.EventStore.Projecting;
using Casework.EventStore.Tests.Projecting.Parcels;

namespace Casework.EventStore.Tests.Projecting;

public sealed class SurvivingCrashes : ProjectingSpec
{
    [Fact]
    public async Task Applies_each_event_once_when_connections_die_between_rows_and_commit()
    {
        // The checkpoint has moved and the rows are written when this sleeps; the commit comes after it.
        await Database.Execute("""
            create function casework.dawdle() returns trigger language plpgsql as $$ begin perform pg_sleep(0.15); return null; end $$;
            grant execute on function casework.dawdle to public;
            create trigger dawdle after insert on casework.parcel_happenings for each statement execute function casework.dawdle();
            """);
        var node = await StartNode(new ProjectionRuntimeOptions { PageSize = 50 }, AllProjections());

        var (killed, position) = (0L, 0L);
        await Until(async () =>
        {
            position = await AppendParcels(2);
            killed += await Database.Ask<long>("select count(pg_terminate_backend(pid)) from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()");
            return killed >= 4;
        });

        Assert.True(await node.WaitFor(All, position, Soon, default));
        await AssertEachEventOnce();
    }

    [Fact]
    public async Task Applies_each_event_once_when_processes_are_killed_with_a_page_in_hand_or_on_its_way()
    {
        var position = await AppendParcels(12);
        for (var kill = 0; kill < 4; kill++)
        {
            using var node = ProjectingProcess.Start(Database.AppConnectionString);
            await node.HasAPageInHand();
            // Before, around and after the moment at which the page is written.
            await Task.Delay(100 + 70 * kill);
        }

        var last = await StartNode(LeadingAProjection.ShortLease, ParcelProjections.Happenings());
        Assert.True(await last.WaitFor(["parcel_happenings"], position, Soon, default));
        await AssertEachEventOnce();
    }

    // The negative control: rows and checkpoint in two transactions, as a projector without this runtime might write them.
    [Fact]
    public async Task Without_one_transaction_a_crash_between_rows_and_checkpoint_doubles_rows()
    {
        await AppendParcels(1);
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var checkpoint = await Database.Ask<long>("select coalesce(max(last_seq_id), 0) from casework.mt_event_progression where name = 'naive'");
            await Database.Execute($"insert into casework.parcel_happenings select tenant_id, stream_id, seq_id, type from casework.mt_events where seq_id > {checkpoint}");
            // The first attempt ends here: the process is gone before it moves the checkpoint.
            if (attempt > 0)
                await Database.Execute("insert into casework.mt_event_progression (name, last_seq_id) values ('naive', 4)");
        }

        Assert.Equal(4L, await Database.Ask<long>("select count(*) - count(distinct position) from casework.parcel_happenings"));
    }

    [Fact]
    public async Task Applies_each_event_once_when_the_folding_fails_now_and_then()
    {
        var calls = 0;
        var flaky = ParcelProjections.Happenings(_ =>
        {
            if (Interlocked.Increment(ref calls) % 17 == 0)
                throw new InvalidOperationException("Now and then.");
        });
        var node = await StartNode(new ProjectionRuntimeOptions { PageSize = 25, RetryAfter = TimeSpan.FromMilliseconds(5) }, flaky);

        Assert.True(await node.WaitFor(["parcel_happenings"], await AppendParcels(50), Soon, default));
        Assert.True(calls > 200, "It never failed.");
        await AssertEachEventOnce();
    }

    [Fact]
    public async Task Goes_on_where_a_node_that_ended_stood()
    {
        for (var generation = 0; generation < 5; generation++)
        {
            await using var node = await StartNode(AllProjections());
            Assert.True(await node.WaitFor(All, await AppendParcels(5), Soon, default));
        }

        await AssertEachEventOnce();
    }
}
