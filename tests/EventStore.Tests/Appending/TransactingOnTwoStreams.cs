using Casework.EventStore.Tests.Tickets;
using Casework.Testing;

namespace Casework.EventStore.Tests.Appending;

public class TransactingOnTwoStreams(TestDatabase database) : LogSpec(database)
{
    [Fact]
    public async Task Appends_to_both_and_answers_the_first()
    {
        var (left, right) = (TicketLog.NewTicket(), TicketLog.NewTicket());
        await Node.Add(right, new TicketEvent.Counted(5));

        var outcome = await Move(Node, left, right, TicketLog.Command());

        Assert.Equal((1, 1L, false), (outcome.State.Count, outcome.Version, outcome.Repeated));
        Assert.Equal(outcome.EventIds, (await Node.History(left)).Select(e => e.EventId));
        Assert.Equal([5, -1], (await Node.History(right)).Select(e => ((TicketEvent.Counted)e.Event).By));
    }

    [Fact]
    public async Task Appends_to_none_when_the_other_refuses()
    {
        var (left, right) = (TicketLog.NewTicket(), TicketLog.NewTicket());
        await Node.Close(right, TicketLog.Command());

        var outcome = await Move(Node, left, right, TicketLog.Command());

        Assert.Equal(Refusal.AlreadyClosed, outcome.Refusal);
        Assert.Empty(await Node.History(left));
        Assert.Single(await Node.History(right));
    }

    [Fact]
    public async Task Gives_a_repeat_its_first_answer_also_when_it_would_be_refused_by_now()
    {
        var (left, right, command) = (TicketLog.NewTicket(), TicketLog.NewTicket(), TicketLog.Command());
        var first = await Move(Node, left, right, command);
        await Node.Close(right, TicketLog.Command());

        var again = await Move(AnotherNode(), left, right, command);

        Assert.Equal((first.Version, first.Position, true, null), (again.Version, again.Position, again.Repeated, again.Refusal));
        Assert.Single(await Node.History(left));
        await Assert.ThrowsAsync<CommandIdReusedException>(() => Move(Node, left, right, TicketLog.Command(command.CommandId, "other")));
    }

    [Fact]
    public async Task Refuses_a_stale_version_of_the_first()
    {
        var (left, right) = (TicketLog.NewTicket(), TicketLog.NewTicket());
        await Node.Add(left, new TicketEvent.Counted(1));

        var stale = await Assert.ThrowsAsync<StaleVersionException>(() => Move(Node, left, right, TicketLog.Command(), expected: 0));

        Assert.Equal((left, 0L, 1L), (stale.Stream, stale.Expected, stale.Current));
        Assert.Empty(await Node.History(right));
    }

    [Fact]
    public async Task Decides_again_after_a_lost_race_on_either()
    {
        var (left, right) = (TicketLog.NewTicket(), TicketLog.NewTicket());
        TicketLog[] nodes = [Node, AnotherNode()];

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            i % 2 == 0 ? Move(nodes[i / 2 % 2], left, right, TicketLog.Command()) : Move(nodes[i / 2 % 2], right, left, TicketLog.Command())));

        Assert.Equal((8, 8), ((await Node.History(left)).Count, (await Node.History(right)).Count));
    }

    [Fact]
    public async Task Gives_up_by_name_after_a_bound()
    {
        var (left, right) = (TicketLog.NewTicket(), TicketLog.NewTicket());
        var impatient = AnotherNode(options => options with { MaxAttempts = 2 });

        var contended = await Assert.ThrowsAsync<StreamContendedException>(() => impatient.Log.Transact(
            Ticket.Aggregate, left, right, TicketLog.Command(), null,
            (_, _) =>
            {
                Node.Add(right, new TicketEvent.Counted(1)).GetAwaiter().GetResult();
                return (Count(1), Count(-1));
            },
            CancellationToken.None));

        Assert.Equal((left, 2), (contended.Stream, contended.Attempts));
        Assert.Empty(await Node.History(left));
    }

    [Fact]
    public async Task Of_two_tenants_names_there_who_may_be_named_and_keeps_where_an_event_came_from()
    {
        var (here, there) = (TicketLog.NewTicket(), TicketLog.NewTicket("elsewhere"));
        var origin = new EventOrigin(here.Tenant, Guid.CreateVersion7(), new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero));

        var outcome = await Node.Log.Transact(
            Ticket.Aggregate, here, there, TicketLog.Command(), null,
            (_, _) => (Count(1), Decided<TicketEvent, Refusal>.Accept([TicketLog.New(new TicketEvent.Counted(2)) with { Origin = origin }])),
            CancellationToken.None, actorThere: "somebody");

        var (own, other) = (Assert.Single(await Node.History(here)), Assert.Single(await AnotherNode().History(there)));
        Assert.Equal((own.EventId, 1L), (Assert.Single(outcome.EventIds), outcome.Version));
        Assert.Equal(own.Position + 1, other.Position);
        Assert.NotEqual("somebody", own.Headers.Actor);
        Assert.Equal((null, "somebody", origin), (own.Headers.Origin, other.Headers.Actor, other.Headers.Origin));
        Assert.Equal(own.Headers.CommandId, other.Headers.CommandId);
    }

    private static Task<Transacted<Ticket, Refusal>> Move(TicketLog node, StreamKey to, StreamKey from, CommandMeta command, long? expected = null) =>
        node.Log.Transact(
            Ticket.Aggregate, to, from, command, expected,
            (_, other) => (Count(1), other.IsClosed ? Decided<TicketEvent, Refusal>.Refuse(Refusal.AlreadyClosed) : Count(-1)),
            CancellationToken.None);

    private static Decided<TicketEvent, Refusal> Count(int by) => Decided<TicketEvent, Refusal>.Accept([TicketLog.New(new TicketEvent.Counted(by))]);
}
