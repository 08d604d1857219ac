using Casework.EventStore.Tests.Tickets;
using Casework.Testing;

namespace Casework.EventStore.Tests.Appending;

/// <summary>A command on one stream that is recorded in others, which whoever decides has read.</summary>
public class RecordingBeside(TestDatabase database) : LogSpec(database)
{
    [Fact]
    public async Task Appends_to_all_in_one_commit_and_answers_the_first()
    {
        var (own, counter, news) = (TicketLog.NewTicket(), TicketLog.NewTicket(), TicketLog.NewTicket());
        await Node.Add(counter, new TicketEvent.Counted(5));

        var outcome = await Count(Node, own, counter, TicketLog.Command(), most: 9, news);

        Assert.Equal((1, 1L, false), (outcome.State.Count, outcome.Version, outcome.Repeated));
        var first = Assert.Single(await Node.History(own));
        Assert.Equal([first.EventId], outcome.EventIds);
        Assert.Equal([5, 1], (await Node.History(counter)).Select(e => ((TicketEvent.Counted)e.Event).By));
        var there = Assert.Single(await Node.History(news));
        Assert.Equal((first.RecordedAt, first.Headers.CommandId, outcome.Position), (there.RecordedAt, there.Headers.CommandId, there.Position));
    }

    [Fact]
    public async Task Appends_to_none_when_it_is_refused_or_one_of_them_is_there_already()
    {
        var (own, counter, news) = (TicketLog.NewTicket(), TicketLog.NewTicket(), TicketLog.NewTicket());

        Assert.Equal(Refusal.AlreadyClosed, (await Count(Node, own, counter, TicketLog.Command(), most: 0, news)).Refusal);
        Assert.Empty(await Node.History(own));
        await Node.Add(news, new TicketEvent.Counted(1));
        await Assert.ThrowsAsync<StreamContendedException>(() => Count(AnotherNode(options => options with { MaxAttempts = 2 }), own, counter, TicketLog.Command(), most: 9, news));
        Assert.Equal((0, 0), ((await Node.History(own)).Count, (await Node.History(counter)).Count));
    }

    [Fact]
    public async Task Gives_a_repeat_its_first_answer_and_refuses_other_content_and_a_stale_version()
    {
        var (own, counter, command) = (TicketLog.NewTicket(), TicketLog.NewTicket(), TicketLog.Command());
        var first = await Count(Node, own, counter, command, most: 1);

        var again = await Count(AnotherNode(), own, counter, command, most: 1);

        Assert.Equal((first.Version, first.Position, true, null), (again.Version, again.Position, again.Repeated, again.Refusal));
        await Assert.ThrowsAsync<CommandIdReusedException>(() => Count(Node, own, counter, TicketLog.Command(command.CommandId, "other"), most: 9));
        var stale = await Assert.ThrowsAsync<StaleVersionException>(() => Count(Node, own, counter, TicketLog.Command(), most: 9, expected: 0));
        Assert.Equal((own, 0L, 1L), (stale.Stream, stale.Expected, stale.Current));
    }

    [Fact]
    public async Task Decides_again_after_a_lost_race_beside()
    {
        var counter = TicketLog.NewTicket();
        TicketLog[] nodes = [Node, AnotherNode()];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Count(nodes[i % 2], TicketLog.NewTicket(), counter, TicketLog.Command(), most: 3)));

        Assert.Equal((3, 5), (outcomes.Count(outcome => outcome.Refusal is null), outcomes.Count(outcome => outcome.Refusal == Refusal.AlreadyClosed)));
        Assert.Equal(3, (await Node.History(counter)).Count);
    }

    // As long as the counter, which is read by who decides, has not come to the most.
    private static Task<Transacted<Ticket, Refusal>> Count(TicketLog node, StreamKey own, StreamKey counter, CommandMeta command, int most, StreamKey? news = null, long? expected = null) =>
        node.Log.TransactBeside<Ticket, TicketEvent, Refusal>(
            Ticket.Aggregate, own, command, expected,
            async (_, cancel) =>
            {
                var known = await node.Log.Read(Ticket.Aggregate, counter, null, cancel);
                if (known.State.Count >= most)
                    return (Decided<TicketEvent, Refusal>.Refuse(Refusal.AlreadyClosed), []);
                List<StreamAppend> beside = [Append(counter, known.Version)];
                if (news is { } other)
                    beside.Add(Append(other, 0));
                return (Decided<TicketEvent, Refusal>.Accept([TicketLog.New(new TicketEvent.Counted(1))]), beside);
            },
            CancellationToken.None);

    private static StreamAppend Append(StreamKey stream, long version) => TicketLog.Request(TicketLog.Command(), (stream, version, [new TicketEvent.Counted(1)])).Streams[0];
}
