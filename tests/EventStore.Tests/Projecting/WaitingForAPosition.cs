using Casework.EventStore.Tests.Projecting.Parcels;

namespace Casework.EventStore.Tests.Projecting;

public sealed class WaitingForAPosition : ProjectingSpec
{
    [Fact]
    public async Task Ends_when_the_rows_are_there()
    {
        var node = await StartNode(AllProjections());
        for (var n = 1; n <= 20; n++)
        {
            var position = await AppendParcels(1);
            node.Wake();

            Assert.True(await node.WaitFor(All, position, Soon, default));
            Assert.Equal((long)n, await Database.Ask<long>("select count(*) from casework.parcel_summaries"));
        }
    }

    [Fact]
    public async Task Gives_up_in_time()
    {
        var node = await StartNode(AllProjections());
        await node.Pause("parcel_stops", default);
        var position = await AppendParcels(1);

        var began = Environment.TickCount64;
        Assert.False(await node.WaitFor(["parcel_stops"], position, TimeSpan.FromMilliseconds(300), default));

        Assert.InRange(Environment.TickCount64 - began, 290, 3000);
        Assert.True(await node.WaitFor(["parcel_summaries"], position, Soon, default));
        await node.Resume("parcel_stops", default);
        Assert.True(await node.WaitFor(["parcel_stops"], position, Soon, default));
    }

    [Fact]
    public async Task Sees_what_another_node_leads()
    {
        await StartNode(AllProjections());
        await Until(async () => await Database.Ask<long>("select count(*) from casework.projection_runs where node is not null") == 3);
        var follower = await StartNode(AllProjections());

        Assert.True(await follower.WaitFor(All, await AppendParcels(5), Soon, default));
        Assert.Equal(1L, await Database.Ask<long>("select count(distinct node) from casework.projection_runs"));
    }

    [Fact]
    public async Task Refuses_a_name_that_nobody_has()
    {
        var node = await StartNode(AllProjections());

        await Assert.ThrowsAsync<ArgumentException>(() => node.WaitFor(["letters"], 1, Soon, default));
    }
}
