using Casework.EventStore.Tests.Tickets;
using Casework.Testing;

namespace Casework.EventStore.Tests.Appending;

public class AppendingToAStream(TestDatabase database) : LogSpec(database)
{
    [Fact]
    public async Task Records_the_events_in_order_with_their_headers()
    {
        var ticket = TicketLog.NewTicket();
        var command = TicketLog.Command();

        var added = await Node.Add(ticket, command, null, new TicketEvent.Opened("Heating", Priority.Urgent, new DateOnly(2026, 5, 1)), new TicketEvent.Counted(2));

        var history = await Node.History(ticket);
        Assert.Equal(2, added.Version);
        Assert.Equal(new Ticket("Heating", 2, null, false), added.State);
        Assert.False(added.Repeated);
        Assert.Equal([1L, 2L], history.Select(e => e.Version));
        Assert.Equal([added.Position - 1, added.Position], history.Select(e => e.Position));
        Assert.Equal(added.EventIds, history.Select(e => e.EventId));
        Assert.Equal(new TicketEvent.Opened("Heating", Priority.Urgent, new DateOnly(2026, 5, 1)), history[0].Event);
        Assert.Equal(
            new EventHeaders
            {
                Actor = "ada",
                Role = "caseworker",
                Purpose = "counselling",
                EffectiveOn = new DateOnly(2026, 3, 1),
                CommandId = command.CommandId,
                RuleSet = "2026-01",
            },
            history[0].Headers);
        Assert.Equal(("web-7", "click-1"), (history[0].CorrelationId, history[0].CausationId));
        Assert.Equal(history[0].RecordedAt, history[1].RecordedAt);
        Assert.InRange(history[0].RecordedAt, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
    }

    [Fact]
    public async Task Is_refused_when_the_version_is_stale()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, new TicketEvent.Counted(1), new TicketEvent.Counted(1));

        var stale = await Assert.ThrowsAsync<StaleVersionException>(
            () => Node.Add(ticket, TicketLog.Command(), expected: 1, new TicketEvent.Counted(1)));

        Assert.Equal((ticket, 1L, 2L), (stale.Stream, stale.Expected, stale.Current));
        Assert.Equal(2, (await Node.History(ticket)).Count);
    }

    [Fact]
    public async Task Is_refused_when_another_node_made_the_version_stale()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, new TicketEvent.Counted(1));
        await AnotherNode().Add(ticket, new TicketEvent.Counted(1));

        var stale = await Assert.ThrowsAsync<StaleVersionException>(
            () => Node.Add(ticket, TicketLog.Command(), expected: 1, new TicketEvent.Counted(1)));

        Assert.Equal(2, stale.Current);
    }

    [Fact]
    public async Task Accepts_the_version_another_node_made()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, new TicketEvent.Counted(1));
        await AnotherNode().Add(ticket, new TicketEvent.Counted(1));

        var added = await Node.Add(ticket, TicketLog.Command(), expected: 2, new TicketEvent.Counted(1));

        Assert.Equal((3L, 3), (added.Version, added.State.Count));
    }

    [Fact]
    public async Task Decides_on_the_latest_state_though_another_node_wrote_it()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, new TicketEvent.Counted(1));
        await AnotherNode().Add(ticket, new TicketEvent.Counted(5));

        var added = await Node.Add(ticket, new TicketEvent.Counted(1));

        Assert.Equal((3L, 7), (added.Version, added.State.Count));
    }

    [Fact]
    public async Task Does_not_refuse_on_what_memory_says()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, new TicketEvent.Counted(1));
        await AnotherNode().Add(ticket, new TicketEvent.Counted(1));

        var outcome = await Node.Log.Transact(
            Ticket.Aggregate, ticket, TicketLog.Command(), null,
            state => state.Count < 2
                ? Decided<TicketEvent, Refusal>.Refuse(new Refusal("TOO_EARLY"))
                : Decided<TicketEvent, Refusal>.Accept([TicketLog.New(new TicketEvent.Closed(Guid.Empty))]),
            CancellationToken.None);

        Assert.Null(outcome.Refusal);
        Assert.True(outcome.State.IsClosed);
    }

    [Fact]
    public async Task Leaves_no_trace_of_a_refusal()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Close(ticket, TicketLog.Command());
        var head = await Node.Log.Head(CancellationToken.None);
        var command = TicketLog.Command();

        var refused = await Node.Close(ticket, command);

        Assert.Equal(Refusal.AlreadyClosed, refused.Refusal);
        Assert.Equal(1, refused.Version);
        Assert.Equal(head, await Node.Log.Head(CancellationToken.None));
        Assert.Equal(0, await Database.Ask<long>($"select count(*) from casework.commands where command_id = '{command.CommandId}'"));
    }

    [Fact]
    public async Task Records_a_command_that_changed_nothing()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, new TicketEvent.Counted(1));
        var command = TicketLog.Command();

        var nothing = await Node.Add(ticket, command, null);
        await Node.Add(ticket, new TicketEvent.Counted(1));
        var again = await Node.Add(ticket, command, null, new TicketEvent.Counted(100));

        Assert.Equal((1L, false), (nothing.Version, nothing.Repeated));
        Assert.Equal((1L, 1, true), (again.Version, again.State.Count, again.Repeated));
        Assert.Equal(2, (await Node.History(ticket)).Count);
    }

    [Fact]
    public async Task Advances_the_sequence_that_Marten_would_continue()
    {
        var added = await Node.Add(TicketLog.NewTicket(), new TicketEvent.Counted(1));

        Assert.Equal(added.Position, await Database.Ask<long>("select last_value from casework.mt_events_sequence"));
    }

    [Fact]
    public async Task Refuses_an_event_that_is_too_large()
    {
        var refused = await Assert.ThrowsAsync<EventTooLargeException>(() => Node.Add(
            TicketLog.NewTicket(), new TicketEvent.Opened(new string('x', 2_000_000), Priority.Normal, default)));

        Assert.True(refused.Bytes > refused.Limit);
    }
}
