using Casework.EventStore.Messaging;
using Casework.EventStore.Tests.Tickets;
using Casework.Testing;

namespace Casework.EventStore.Tests.Messaging;

public class ActingOnAMessage(TestDatabase database) : MessageSpec(database)
{
    [Fact]
    public async Task Gives_a_command_once_however_often_the_message_comes()
    {
        var ticket = TicketLog.NewTicket();
        var called = 0;
        var destination = new InProcess(Destination, new Dictionary<string, Func<DueMessage, CancellationToken, Task>>
        {
            ["ticket_forgotten"] = async (message, cancel) =>
            {
                await Node.Log.Transact(
                    Ticket.Aggregate, message.Stream, message.AsCommand("casework", "system"), expectedVersion: null,
                    ticket => Decided<TicketEvent, Refusal>.Accept([TicketLog.New(new TicketEvent.Counted(10))]), cancel);
                // The answer is lost twice after the command was done.
                if (Interlocked.Increment(ref called) < 3)
                    throw new IOException("lost");
            },
        });
        await Send(ticket, To("ticket_forgotten") with { DueAt = DateTimeOffset.UtcNow.AddMilliseconds(200) });

        Relay(destination);
        await Until(async () => await Count() is { Waiting: 0, Scheduled: 0 });

        var history = await Node.History(ticket);
        Assert.Equal(3, called);
        Assert.Equal([new TicketEvent.Counted(1), new TicketEvent.Counted(10)], history.Select(recorded => recorded.Event));
        Assert.Equal(history[0].Headers.CommandId.ToString(), history[1].CausationId);
    }

    [Fact]
    public async Task Gives_up_what_nothing_handles()
    {
        await Send(TicketLog.NewTicket(), To("unheard_of"));

        Relay(new InProcess(Destination, new Dictionary<string, Func<DueMessage, CancellationToken, Task>>()));
        await Until(async () => await Count() is { Dead: 1 });

        Assert.Equal("Nothing here handles messages of type unheard_of.", (await Waiting.Dead(Destination, 1, CancellationToken.None))[0].Error);
    }
}
