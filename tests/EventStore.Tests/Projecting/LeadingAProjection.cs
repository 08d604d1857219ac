using Casework.EventStore.Projecting;
using Casework.EventStore.Tests.Projecting.Parcels;

namespace Casework.EventStore.Tests.Projecting;

public sealed class LeadingAProjection : ProjectingSpec
{
    internal static readonly ProjectionRuntimeOptions ShortLease = new() { Lease = TimeSpan.FromMilliseconds(600) };

    [Fact]
    public async Task Is_one_nodes_at_a_time()
    {
        var nodes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => StartNode(AllProjections())));

        Assert.True(await nodes[0].WaitFor(All, await AppendParcels(60), Soon, default));
        await AssertEachEventOnce();
    }

    [Fact]
    public async Task Passes_on_at_once_when_a_node_ends_in_order()
    {
        var first = await StartNode(AllProjections());
        await first.WaitFor(All, await AppendParcels(1), Soon, default);
        var second = await StartNode(AllProjections());
        await first.DisposeAsync();

        Assert.True(await second.WaitFor(All, await AppendParcels(1), TimeSpan.FromSeconds(8), default));
    }

    [Fact]
    public async Task Is_lost_by_a_leader_that_slept_through_its_lease_and_what_it_then_writes_is_refused()
    {
        await LetALeaderSleepThroughItsLease();

        await AssertEachEventOnce();
    }

    // The negative control: the very same run doubles rows as soon as the condition on the checkpoint is gone.
    [Fact]
    public async Task Without_the_fence_a_second_leader_doubles_rows()
    {
        await Database.Execute("""
            create or replace function casework.move_checkpoint(projection varchar, leader_epoch bigint, expected bigint, moved_to bigint)
            returns void language sql as $$ update casework.projection_runs set checkpoint = moved_to where name = projection $$
            """);

        await LetALeaderSleepThroughItsLease();

        Assert.NotEqual(0L, await Database.Ask<long>("select count(*) - count(distinct position) from casework.parcel_happenings"));
    }

    [Fact]
    public async Task Is_lost_by_a_process_that_was_stopped_and_what_it_writes_when_it_goes_on_is_refused()
    {
        await StopTheLeadingProcessWithAPageInHand();

        await AssertEachEventOnce();
    }

    // The negative control, with real processes.
    [Fact]
    public async Task Without_the_fence_a_process_that_was_stopped_doubles_rows_when_it_goes_on()
    {
        await Database.Execute("""
            create or replace function casework.move_checkpoint(projection varchar, leader_epoch bigint, expected bigint, moved_to bigint)
            returns void language sql as $$ update casework.projection_runs set checkpoint = moved_to where name = projection $$
            """);

        await StopTheLeadingProcessWithAPageInHand();

        Assert.NotEqual(0L, await Database.Ask<long>("select count(*) - count(distinct position) from casework.parcel_happenings"));
    }

    private async Task StopTheLeadingProcessWithAPageInHand()
    {
        using var leader = ProjectingProcess.Start(Database.AppConnectionString);
        await Until(async () => await Database.Ask<long>("select count(*) from casework.projection_runs where node is not null") == 1);
        var position = await AppendParcels(1);
        await leader.HasAPageInHand();
        leader.Signal("-STOP");

        var second = await StartNode(ShortLease, ParcelProjections.Happenings());
        Assert.True(await second.WaitFor(["parcel_happenings"], position, Soon, default));
        leader.Signal("-CONT");

        // Whatever it still wants to write, it has tried by now.
        await Task.Delay(1_000);
        Assert.True(await second.WaitFor(["parcel_happenings"], await AppendParcels(1), Soon, default));
    }

    private async Task LetALeaderSleepThroughItsLease()
    {
        using var asleep = new ManualResetEventSlim();
        using var awake = new ManualResetEventSlim();
        await StartNode(ShortLease, ParcelProjections.Happenings(_ =>
        {
            asleep.Set();
            awake.Wait(Soon);
        }));
        var position = await AppendParcels(5);
        Assert.True(await Task.Run(() => asleep.Wait(Soon)));

        var second = await StartNode(ShortLease, ParcelProjections.Happenings());
        Assert.True(await second.WaitFor(["parcel_happenings"], position, Soon, default));
        awake.Set();

        // Whatever the sleeper still wants to write, it has tried by now.
        Assert.True(await second.WaitFor(["parcel_happenings"], await AppendParcels(2), Soon, default));
        await Task.Delay(500);
    }
}
