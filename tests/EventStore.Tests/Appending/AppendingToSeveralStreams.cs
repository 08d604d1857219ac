using Casework.EventStore.Tests.Tickets;
using Casework.Testing;

namespace Casework.EventStore.Tests.Appending;

public class AppendingToSeveralStreams(TestDatabase database) : LogSpec(database)
{
    [Fact]
    public async Task Takes_all_of_them_with_positions_side_by_side()
    {
        var (left, right) = (TicketLog.NewTicket(), TicketLog.NewTicket("05315000"));
        await Node.Add(right, new TicketEvent.Counted(1));

        var appended = await Node.Log.Append(
            TicketLog.Request(
                TicketLog.Command(), (left, 0, [new TicketEvent.Counted(1), new TicketEvent.Counted(1)]), (right, 1, [new TicketEvent.Counted(1)])),
            CancellationToken.None);

        Assert.Equal([2, 2], appended.Versions);
        Assert.Equal(3, appended.EventCount);
        Assert.Equal([appended.Position - 2, appended.Position - 1], (await Node.History(left)).Select(e => e.Position));
        Assert.Equal(appended.Position, (await Node.History(right))[^1].Position);
    }

    [Fact]
    public async Task Takes_none_when_one_is_stale()
    {
        var (left, right) = (TicketLog.NewTicket(), TicketLog.NewTicket());
        await Node.Add(right, new TicketEvent.Counted(1));

        var stale = await Assert.ThrowsAsync<StaleVersionException>(() => Node.Log.Append(
            TicketLog.Request(TicketLog.Command(), (left, 0, [new TicketEvent.Counted(1)]), (right, 0, [new TicketEvent.Counted(1)])),
            CancellationToken.None));

        Assert.Equal((right, 0L, 1L), (stale.Stream, stale.Expected, stale.Current));
        Assert.Empty(await Node.History(left));
        Assert.Single(await Node.History(right));
    }

    [Fact]
    public async Task Can_only_check_a_version()
    {
        var (written, checkedOnly) = (TicketLog.NewTicket(), TicketLog.NewTicket());
        await Node.Add(checkedOnly, new TicketEvent.Counted(1));

        var appended = await Node.Log.Append(
            TicketLog.Request(TicketLog.Command(), (written, 0, [new TicketEvent.Counted(1)]), (checkedOnly, 1, [])), CancellationToken.None);
        await Assert.ThrowsAsync<StaleVersionException>(() => Node.Log.Append(
            TicketLog.Request(TicketLog.Command(), (written, 1, [new TicketEvent.Counted(1)]), (checkedOnly, 0, [])), CancellationToken.None));

        Assert.Equal([1, 1], appended.Versions);
        Assert.Single(await Node.History(written));
    }

    [Fact]
    public async Task Returns_the_first_versions_to_a_repeat()
    {
        var (left, right) = (TicketLog.NewTicket(), TicketLog.NewTicket());
        var request = TicketLog.Request(TicketLog.Command(), (left, 0, [new TicketEvent.Counted(1)]), (right, 0, [new TicketEvent.Counted(1)]));
        var first = await Node.Log.Append(request, CancellationToken.None);
        await Node.Add(right, new TicketEvent.Counted(1));

        var again = await Node.Log.Append(request, CancellationToken.None);

        Assert.True(again.Repeated);
        Assert.Equal(first.Versions, again.Versions);
        Assert.Equal((first.Position, first.EventCount, first.RecordedAt), (again.Position, again.EventCount, again.RecordedAt));
    }

    [Fact]
    public async Task Names_each_stream_once()
    {
        var ticket = TicketLog.NewTicket();

        await Assert.ThrowsAsync<ArgumentException>(() => Node.Log.Append(
            TicketLog.Request(TicketLog.Command(), (ticket, 0, [new TicketEvent.Counted(1)]), (ticket, 1, [new TicketEvent.Counted(1)])),
            CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => Node.Log.Append(TicketLog.Request(TicketLog.Command()), CancellationToken.None));
    }

    [Fact]
    public async Task Conserves_what_is_moved_under_contention()
    {
        var tickets = Enumerable.Range(0, 4).Select(_ => TicketLog.NewTicket()).ToList();
        TicketLog[] nodes = [Node, AnotherNode()];

        await Task.WhenAll(Enumerable.Range(0, 32).Select(async i =>
        {
            var (from, to) = (tickets[i % 4], tickets[(i + 1 + (i % 3)) % 4]);
            for (var moved = false; !moved;)
            {
                var versions = (await nodes[i % 2].History(from), await nodes[i % 2].History(to));
                try
                {
                    await nodes[i % 2].Log.Append(
                        TicketLog.Request(
                            TicketLog.Command(),
                            (from, versions.Item1.Count, [new TicketEvent.Counted(-1)]), (to, versions.Item2.Count, [new TicketEvent.Counted(1)])),
                        CancellationToken.None);
                    moved = true;
                }
                catch (StaleVersionException)
                {
                    moved = false;
                }
            }
        }));

        var counts = await Task.WhenAll(tickets.Select(async t => (await Node.Log.Read(Ticket.Aggregate, t, null, CancellationToken.None)).State.Count));
        Assert.Equal(0, counts.Sum());
    }
}
