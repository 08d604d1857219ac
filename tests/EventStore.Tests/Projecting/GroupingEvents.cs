using Casework.EventStore.Projecting;
using Casework.EventStore.Tests.Projecting.Parcels;

namespace Casework.EventStore.Tests.Projecting;

public sealed class GroupingEvents : ProjectingSpec
{
    private static readonly string[] Counts = ["parcel_counts"];

    [Fact]
    public async Task Counts_each_event_once_page_by_page()
    {
        var node = await StartNode(new ProjectionRuntimeOptions { PageSize = 9 }, ParcelProjections.Counts());
        Assert.True(await node.WaitFor(Counts, await AppendParcels(60), Soon, default));

        await AssertCountsAreRight();
        Assert.True((await node.Check("parcel_counts", progress: null, default)).IsComplete);
    }

    [Fact]
    public async Task Gives_the_same_when_it_is_rebuilt_while_others_write()
    {
        var node = await StartNode(ParcelProjections.Counts());
        await node.WaitFor(Counts, await AppendParcels(60), Soon, default);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            var last = 0L;
            while (!stop.IsCancellationRequested)
                last = await AppendParcels(3);
            return last;
        });

        for (var round = 0; round < 4; round++)
            await node.Rebuild("parcel_counts", progress: null, default);
        await stop.CancelAsync();

        Assert.True(await node.WaitFor(Counts, await writing, Soon, default));
        await AssertCountsAreRight();
    }

    private async Task AssertCountsAreRight()
    {
        Assert.Equal(
            await Database.Ask<string>("""
                select string_agg(concat_ws(' ', tenant_id, type, day, number, last), E'\n' order by tenant_id, type)
                  from (select tenant_id, type, headers ->> 'effective_on' as day, count(*) as number, max(seq_id) as last from casework.mt_events group by 1, 2, 3) e
                """),
            await Database.Ask<string>("select string_agg(concat_ws(' ', tenant_id, what, day, number, last_position), E'\\n' order by tenant_id, what) from casework.parcel_counts"));
        Assert.Equal(6L, await Database.Ask<long>("select count(*) from casework.parcel_counts"));
    }
}
