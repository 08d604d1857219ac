using Casework.EventStore.Projecting;
using Casework.EventStore.Tests.Projecting.Parcels;

namespace Casework.EventStore.Tests.Projecting;

public sealed class PausingAProjection : ProjectingSpec
{
    [Fact]
    public async Task Stops_it_on_every_node_until_it_is_resumed_also_over_restarts_and_rebuilds()
    {
        var nodes = new List<ProjectionRuntime> { await StartNode(AllProjections()), await StartNode(AllProjections()) };
        await nodes[0].WaitFor(All, await AppendParcels(5), Soon, default);
        await nodes[1].Pause("parcel_happenings", default);

        var position = await AppendParcels(5);
        Assert.True(await nodes[0].WaitFor(["parcel_summaries", "parcel_stops"], position, Soon, default));
        foreach (var node in nodes)
            await node.DisposeAsync();
        var again = await StartNode(AllProjections());
        position = await AppendParcels(5);
        Assert.True(await again.WaitFor(["parcel_summaries", "parcel_stops"], position, Soon, default));
        Assert.Equal(("paused", 20L), await StateOf(again));

        await again.Rebuild("parcel_happenings", progress: null, default);
        position = await AppendParcels(5);
        Assert.True(await again.WaitFor(["parcel_summaries", "parcel_stops"], position, Soon, default));
        Assert.Equal(("paused", 60L), await StateOf(again));

        await again.Resume("parcel_happenings", default);
        Assert.True(await again.WaitFor(All, position, Soon, default));
        await AssertEachEventOnce();
    }

    [Fact]
    public async Task Takes_hold_at_once_whatever_page_is_in_hand()
    {
        var node = await StartNode(new ProjectionRuntimeOptions { PageSize = 5 }, AllProjections());
        var writing = AppendParcels(80);
        await Until(async () => (await StatusOf(node, "parcel_happenings")).Checkpoint > 20);

        await node.Pause("parcel_happenings", default);
        var (_, at) = await StateOf(node);
        await node.WaitFor(["parcel_summaries"], await writing, Soon, default);

        Assert.Equal(("paused", at), await StateOf(node));
        Assert.Equal(at, await Database.Ask<long>("select max(position) from casework.parcel_happenings"));
    }

    private static async Task<(string, long)> StateOf(ProjectionRuntime node)
    {
        var status = await StatusOf(node, "parcel_happenings");
        return (status.State, status.Checkpoint);
    }
}
