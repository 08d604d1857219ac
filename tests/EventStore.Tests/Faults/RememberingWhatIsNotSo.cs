using Casework.EventStore.Tests.Tickets;
using Casework.Testing;

namespace Casework.EventStore.Tests.Faults;

/// <summary>R30: what memory holds of a stream is stale, ahead of the log, or another's. The log is the truth.</summary>
public sealed class RememberingWhatIsNotSo(TestDatabase database) : LogSpec(database)
{
    [Fact]
    public async Task Is_noticed_when_another_node_went_on()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, new TicketEvent.Counted(1));
        await AnotherNode().Close(ticket, TicketLog.Command());

        Assert.Equal((true, 2L), await Read(ticket));
        Assert.Equal(Refusal.AlreadyClosed, (await Node.Close(ticket, TicketLog.Command())).Refusal);
    }

    [Fact]
    public async Task Is_noticed_when_the_log_was_set_back()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, new TicketEvent.Counted(1));
        await Node.Close(ticket, TicketLog.Command());
        await SetBack(ticket);

        Assert.Equal((false, 1L), await Read(ticket));
        Assert.Null((await Node.Close(ticket, TicketLog.Command())).Refusal);
        Assert.Equal((true, 2L), await Read(ticket));
    }

    [Fact]
    public async Task Is_noticed_when_the_log_was_set_back_and_went_on_differently()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, new TicketEvent.Counted(1));
        await Node.Close(ticket, TicketLog.Command());
        await SetBack(ticket);
        await AnotherNode().Add(ticket, new TicketEvent.Counted(5));

        Assert.Equal((false, 2L), await Read(ticket));
        Assert.Equal(6, (await Node.Log.Read(Ticket.Aggregate, ticket, null, default)).State.Count);
    }

    [Fact]
    public async Task Is_kept_apart_by_what_is_folded()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, new TicketEvent.Counted(3));
        var other = new Aggregate<string, TicketEvent>("ticket_names", _ => "", (names, recorded) => names + recorded.Event.GetType().Name);

        Assert.Equal("Counted", (await Node.Log.Read(other, ticket, null, default)).State);
        Assert.Equal(3, (await Node.Log.Read(Ticket.Aggregate, ticket, null, default)).State.Count);
    }

    private async Task<(bool IsClosed, long Version)> Read(StreamKey ticket)
    {
        var read = await Node.Log.Read(Ticket.Aggregate, ticket, null, default);
        return (read.State.IsClosed, read.Version);
    }

    /// <summary>By the last event, as a restore to an earlier moment does.</summary>
    private Task SetBack(StreamKey ticket) => Database.Execute($"""
        set session_replication_role = replica;
        delete from casework.mt_events where stream_id = '{ticket.Id}' and version = 2;
        delete from casework.commands where stream_id = '{ticket.Id}' and version = 2;
        update casework.mt_streams set version = 1 where id = '{ticket.Id}';
        update casework.log_head set last_position = last_position - 1;
        """);
}
