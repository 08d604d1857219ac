using Casework.EventStore.Tests.Tickets;
using Casework.Testing;

namespace Casework.EventStore.Tests.Appending;

public class RacingWriters(TestDatabase database) : LogSpec(database)
{
    [Fact]
    public async Task Of_one_version_exactly_one_wins_and_the_others_learn_the_current_version()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, new TicketEvent.Counted(1));
        TicketLog[] nodes = [Node, AnotherNode()];

        var races = await Task.WhenAll(Enumerable.Range(0, 64).Select(async i =>
        {
            try
            {
                await nodes[i % 2].Add(ticket, TicketLog.Command(), expected: 1, new TicketEvent.Counted(1));
                return 0L;
            }
            catch (StaleVersionException stale)
            {
                return stale.Current;
            }
        }));

        Assert.Single(races, 0L);
        Assert.Equal(63, races.Count(current => current == 2));
        Assert.Equal(2, (await Node.History(ticket)).Count);
    }

    [Fact]
    public async Task Without_a_version_all_decide_again_until_they_are_in()
    {
        var ticket = TicketLog.NewTicket();
        TicketLog[] nodes = [Node, AnotherNode()];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => nodes[i % 2].Add(ticket, new TicketEvent.Counted(1))));

        Assert.Equal(Enumerable.Range(1, 64).Select(i => (long)i), outcomes.Select(outcome => outcome.Version).Order());
        Assert.All(outcomes, outcome => Assert.Equal(outcome.Version, outcome.State.Count));
    }

    [Fact]
    public async Task Give_up_by_name_after_a_bound()
    {
        var ticket = TicketLog.NewTicket();
        var impatient = AnotherNode(options => options with { MaxAttempts = 3 });

        var contended = await Assert.ThrowsAsync<StreamContendedException>(() => impatient.Log.Transact(
            Ticket.Aggregate, ticket, TicketLog.Command(), null,
            state =>
            {
                Node.Add(ticket, new TicketEvent.Counted(1)).GetAwaiter().GetResult();
                return Decided<TicketEvent, Refusal>.Accept([TicketLog.New(new TicketEvent.Counted(1))]);
            },
            CancellationToken.None));

        Assert.Equal((ticket, 3), (contended.Stream, contended.Attempts));
        Assert.Equal(3, (await Node.History(ticket)).Count);
    }
}
