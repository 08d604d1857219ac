using Casework.EventStore.Tests.Tickets;
using Casework.Testing;

namespace Casework.EventStore.Tests.Appending;

public class RepeatingACommand(TestDatabase database) : LogSpec(database)
{
    [Fact]
    public async Task Returns_the_first_outcome_and_changes_nothing()
    {
        var ticket = TicketLog.NewTicket();
        var command = TicketLog.Command();
        var first = await Node.Add(ticket, command, null, new TicketEvent.Counted(1), new TicketEvent.Counted(1));
        await Node.Add(ticket, new TicketEvent.Counted(40));

        var again = await Node.Add(ticket, command, null, new TicketEvent.Counted(1), new TicketEvent.Counted(1));

        Assert.True(again.Repeated);
        Assert.Equal((first.State, first.Version, first.Position), (again.State, again.Version, again.Position));
        Assert.Equal(first.EventIds, again.EventIds);
        Assert.Equal(3, (await Node.History(ticket)).Count);
    }

    [Fact]
    public async Task Is_answered_also_when_its_expected_version_is_long_gone()
    {
        var ticket = TicketLog.NewTicket();
        var command = TicketLog.Command();
        var first = await Node.Add(ticket, command, 0, new TicketEvent.Counted(1));
        await Node.Add(ticket, new TicketEvent.Counted(40));

        var again = await Node.Add(ticket, command, 0, new TicketEvent.Counted(1));

        Assert.Equal((true, first.Version), (again.Repeated, again.Version));
    }

    [Fact]
    public async Task Is_answered_also_when_it_would_be_refused_by_now()
    {
        var ticket = TicketLog.NewTicket();
        var command = TicketLog.Command();
        var first = await Node.Close(ticket, command);

        var again = await Node.Close(ticket, command);
        var elsewhere = await AnotherNode().Close(ticket, command);

        Assert.Equal((null, true), (again.Refusal, again.Repeated));
        Assert.Equal(first.EventIds, again.EventIds);
        Assert.Equal((null, true), (elsewhere.Refusal, elsewhere.Repeated));
        Assert.Equal(Refusal.AlreadyClosed, (await Node.Close(ticket, TicketLog.Command())).Refusal);
    }

    [Fact]
    public async Task Acts_once_when_32_come_at_the_same_time_on_two_nodes()
    {
        var ticket = TicketLog.NewTicket();
        var command = TicketLog.Command();
        TicketLog[] nodes = [Node, AnotherNode()];

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 32).Select(i => nodes[i % 2].Close(ticket, command)));

        Assert.Single(outcomes, outcome => !outcome.Repeated);
        Assert.All(outcomes, outcome => Assert.Null(outcome.Refusal));
        Assert.Single(outcomes.Select(outcome => (outcome.Version, outcome.Position, outcome.EventIds[0])).Distinct());
        Assert.Single(await Node.History(ticket));
    }

    [Fact]
    public async Task Is_refused_with_other_content()
    {
        var ticket = TicketLog.NewTicket();
        var id = Guid.CreateVersion7();
        await Node.Add(ticket, TicketLog.Command(id, "one"), null, new TicketEvent.Counted(1));

        var reused = await Assert.ThrowsAsync<CommandIdReusedException>(
            () => Node.Add(ticket, TicketLog.Command(id, "another"), null, new TicketEvent.Counted(1)));
        await Assert.ThrowsAsync<CommandIdReusedException>(
            () => AnotherNode().Add(ticket, TicketLog.Command(id, "another"), null, new TicketEvent.Counted(1)));

        Assert.Equal(id, reused.CommandId);
        Assert.Single(await Node.History(ticket));
    }

    [Fact]
    public async Task Is_refused_for_another_stream()
    {
        var command = TicketLog.Command();
        await Node.Add(TicketLog.NewTicket(), command, null, new TicketEvent.Counted(1));
        var other = TicketLog.NewTicket();

        await Assert.ThrowsAsync<CommandIdReusedException>(() => Node.Add(other, command, null, new TicketEvent.Counted(1)));

        Assert.Empty(await Node.History(other));
    }

    [Fact]
    public async Task Is_recognised_after_a_restart()
    {
        var ticket = TicketLog.NewTicket();
        var command = TicketLog.Command();
        var before = AnotherNode();
        var first = await before.Add(ticket, command, null, new TicketEvent.Counted(1));
        await before.DisposeAsync();

        var again = await AnotherNode().Add(ticket, command, null, new TicketEvent.Counted(1));

        Assert.True(again.Repeated);
        Assert.Equal(first.EventIds, again.EventIds);
    }

    [Fact]
    public async Task Belongs_to_its_tenant()
    {
        var command = TicketLog.Command();
        await Node.Add(TicketLog.NewTicket(), command, null, new TicketEvent.Counted(1));

        var elsewhere = await Node.Add(TicketLog.NewTicket("05315000"), command, null, new TicketEvent.Counted(1));

        Assert.False(elsewhere.Repeated);
    }

    [Fact]
    public async Task Of_a_refused_command_decides_anew()
    {
        var ticket = TicketLog.NewTicket();
        var command = TicketLog.Command();
        Task<Transacted<Ticket, Refusal>> CloseWhenCounted() => Node.Log.Transact(
            Ticket.Aggregate, ticket, command, null,
            state => state.Count == 0
                ? Decided<TicketEvent, Refusal>.Refuse(new Refusal("TOO_EARLY"))
                : Decided<TicketEvent, Refusal>.Accept([TicketLog.New(new TicketEvent.Closed(Guid.Empty))]),
            CancellationToken.None);

        var refused = await CloseWhenCounted();
        await Node.Add(ticket, new TicketEvent.Counted(1));
        var accepted = await CloseWhenCounted();

        Assert.Equal("TOO_EARLY", refused.Refusal?.Code);
        Assert.Equal((null, false), (accepted.Refusal, accepted.Repeated));
    }

    [Fact]
    public async Task Is_told_from_another_by_a_hash_that_nobody_can_try_out()
    {
        var (one, two, three) = (TicketLog.Command(), TicketLog.Command(), TicketLog.Command());
        await Node.Add(TicketLog.NewTicket(), one, null, new TicketEvent.Counted(1));
        await Node.Log.Append(TicketLog.Request(two, (TicketLog.NewTicket(), 0, [new TicketEvent.Counted(1)])), default);
        await Node.Log.Transact(
            Ticket.Aggregate, TicketLog.NewTicket(), TicketLog.NewTicket(), three, expectedVersion: null,
            (_, _) => (Decided<TicketEvent, Refusal>.Accept([TicketLog.New(new TicketEvent.Counted(1))]), Decided<TicketEvent, Refusal>.Accept([TicketLog.New(new TicketEvent.Counted(1))])), default);

        foreach (var command in new[] { one, two, three })
        {
            var kept = await Database.Ask<byte[]>($"select content_hash from casework.commands where command_id = '{command.CommandId}'");
            Assert.Equal((command.ContentHash.Length, false), (kept!.Length, kept.AsSpan().SequenceEqual(command.ContentHash.Span)));
        }
    }
}
