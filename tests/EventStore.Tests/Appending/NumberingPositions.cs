using Casework.EventStore.Tests.Tickets;
using Casework.Testing;

namespace Casework.EventStore.Tests.Appending;

public class NumberingPositions(TestDatabase database) : LogSpec(database)
{
    [Fact]
    public async Task Leaves_no_gap_and_follows_commit_order_with_two_nodes_and_64_writers()
    {
        TicketLog[] nodes = [Node, AnotherNode(options => options with { Appender = new AppenderLimits { InFlight = 2 } })];
        using var done = new CancellationTokenSource();
        var watching = Watch(done.Token);

        var tickets = Enumerable.Range(0, 16).Select(_ => TicketLog.NewTicket()).ToList();
        await Task.WhenAll(Enumerable.Range(0, 64).Select(async writer =>
        {
            for (var i = 0; i < 20; i++)
                await nodes[writer % 2].Add(tickets[(writer + i) % 16], new TicketEvent.Counted(1), new TicketEvent.Counted(1));
        }));
        await done.CancelAsync();

        Assert.True(await watching, "A reader that followed the head saw a position appear behind it.");
        Assert.Equal(2560, await Node.Log.Head(CancellationToken.None));
        Assert.Equal("1-2560-2560", await Database.Ask<string>(
            "select min(seq_id) || '-' || max(seq_id) || '-' || count(*) from casework.mt_events"));
        Assert.Equal(0, await Database.Ask<long>("""
            select count(*) from (
              select version, row_number() over (partition by stream_id order by seq_id) place from casework.mt_events) e
            where version <> place
            """));
        Assert.Equal(0, await Database.Ask<long>("""
            select count(*) from (
              select "timestamp" < lag("timestamp") over (order by seq_id) backwards from casework.mt_events) e where backwards
            """));
        Assert.Equal(0, await Database.Ask<long>("""
            select count(*) from casework.mt_streams s
            where version <> (select max(version) from casework.mt_events e where e.stream_id = s.id)
            """));
    }

    private async Task<bool> Watch(CancellationToken done)
    {
        var seen = 0L;
        while (!done.IsCancellationRequested)
        {
            var page = await Node.Log.ReadStoredPage(seen, 500, LogFilter.Everything, CancellationToken.None);
            if (!page.Events.Select(e => e.Position).SequenceEqual(Enumerable.Range(1, page.Events.Count).Select(i => seen + i)))
                return false;
            seen = page.Through;
        }

        return seen > 0;
    }
}
