using Casework.EventStore.Tests.Tickets;
using Casework.Testing;

namespace Casework.EventStore.Tests.Memory;

/// <summary>What a node keeps does not grow with what it did.</summary>
public class RunningForLong(TestDatabase database) : LogSpec(database)
{
    private const int Commands = 2_000;

    [Theory]
    [InlineData(50, 50)]
    [InlineData(Commands * 2, Commands)] // The negative control: with room for all, all are kept.
    public async Task Keeps_no_more_states_than_it_may(int mayKeep, int kept)
    {
        var node = AnotherNode(options => options with { HotAggregates = mayKeep });

        var states = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => OpenTickets(node, Commands / 50)));

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        // A few more hang on the stacks of those that ran last.
        Assert.InRange(states.SelectMany(state => state).Count(state => state.TryGetTarget(out _)), kept, kept + 25);
        GC.KeepAlive(node);
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(100, false)] // The negative control: with room for all, a destroyed key is known until its time is over.
    public async Task Keeps_no_more_data_keys_than_it_may(int mayKeep, bool isGone)
    {
        var node = AnotherNode(options => options with { HotKeys = mayKeep });
        var tickets = Enumerable.Range(0, 5).Select(_ => TicketLog.NewTicket()).ToList();
        foreach (var ticket in tickets)
        {
            await node.Add(ticket, new TicketEvent.Noted("told", "phone"));
            await node.History(ticket);
        }

        await AnotherNode().Log.DestroyKeys(TicketLog.Town, tickets[0].Id, null, CancellationToken.None);

        Assert.Equal(isGone, ((TicketEvent.Noted)(await node.History(tickets[0]))[0].Event).Text.IsErased);
    }

    private static async Task<List<WeakReference<Ticket>>> OpenTickets(TicketLog node, int count)
    {
        var states = new List<WeakReference<Ticket>>();
        for (var i = 0; i < count; i++)
        {
            var opened = await node.Add(TicketLog.NewTicket(), new TicketEvent.Opened("Heating", Priority.Normal, new DateOnly(2026, 5, 1)));
            states.Add(new WeakReference<Ticket>(opened.State));
        }

        return states;
    }
}
