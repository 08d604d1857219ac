using Casework.EventStore.Tests.Tickets;
using Casework.Testing;

namespace Casework.EventStore.Tests.Appending;

public class QueueingCommands(TestDatabase database) : LogSpec(database)
{
    private static readonly AppenderLimits Narrow = new() { QueueLength = 2, BatchCommands = 1, QueueWait = TimeSpan.FromMilliseconds(200) };

    [Fact]
    public async Task Turns_callers_away_when_the_queue_stays_full()
    {
        var node = AnotherNode(options => options with { Appender = Narrow });
        await using var slow = new BlockedLog(Database);
        var first = node.Add(TicketLog.NewTicket(), new TicketEvent.Counted(1));
        await slow.UntilWaiting();
        var waiting = Enumerable.Range(0, 2).Select(_ => node.Add(TicketLog.NewTicket(), new TicketEvent.Counted(1))).ToList();
        await Task.Delay(100);

        var refused = await Assert.ThrowsAsync<AppenderOverloadedException>(() => node.Add(TicketLog.NewTicket(), new TicketEvent.Counted(1)));
        await slow.Release();

        Assert.Equal(Narrow.QueueWait, refused.Waited);
        Assert.All(await Task.WhenAll([first, .. waiting]), outcome => Assert.Equal(1, outcome.Version));
        Assert.Equal(1, (await node.Add(TicketLog.NewTicket(), new TicketEvent.Counted(1))).Version);
    }

    [Fact]
    public async Task Is_drained_when_the_node_stops()
    {
        var node = AnotherNode();
        await using var slow = new BlockedLog(Database);
        var first = node.Add(TicketLog.NewTicket(), new TicketEvent.Counted(1));
        await slow.UntilWaiting();
        var waiting = Enumerable.Range(0, 20)
            .Select(_ => node.Log.Append(TicketLog.Request(TicketLog.Command(), (TicketLog.NewTicket(), 0, [new TicketEvent.Counted(1)])), CancellationToken.None))
            .ToList();

        var stopping = node.Log.DisposeAsync().AsTask();
        Assert.False(stopping.IsCompleted);
        await slow.Release();
        await stopping;

        await first;
        Assert.All(waiting, append => Assert.True(append.IsCompletedSuccessfully || append.Wait(TimeSpan.FromSeconds(5))));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => node.Add(TicketLog.NewTicket(), new TicketEvent.Counted(1)));
    }
}
