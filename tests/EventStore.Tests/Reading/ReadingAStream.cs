using Casework.EventStore.Tests.Tickets;
using Casework.Testing;

namespace Casework.EventStore.Tests.Reading;

public class ReadingAStream(TestDatabase database) : LogSpec(database)
{
    [Fact]
    public async Task Of_which_there_is_none_gives_the_initial_state()
    {
        var read = await Node.Log.Read(Ticket.Aggregate, TicketLog.NewTicket(), null, CancellationToken.None);

        Assert.Equal(new Aggregated<Ticket>(new Ticket(null, 0, null, false), 0, 0, null), read);
    }

    [Fact]
    public async Task Sees_what_another_node_wrote_though_it_is_hot_here()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, new TicketEvent.Counted(1));
        var theirs = await AnotherNode().Add(ticket, new TicketEvent.Counted(2));

        var read = await Node.Log.Read(Ticket.Aggregate, ticket, null, CancellationToken.None);

        Assert.Equal((3, 2L, theirs.Position), (read.State.Count, read.Version, read.Position));
    }

    [Fact]
    public async Task Begins_with_the_first_event_of_each_of_several()
    {
        var (one, other) = (TicketLog.NewTicket(), TicketLog.NewTicket());
        await Node.Add(one, new TicketEvent.Noted("secret", "mail"), new TicketEvent.Counted(2));
        await Node.Add(other, new TicketEvent.Counted(7));

        var beginnings = await Node.Log.ReadBeginnings<TicketEvent>(one.Tenant, [one.Id, other.Id, Guid.NewGuid()], CancellationToken.None);

        Assert.Equal(
            [(one.Id, new TicketEvent.Noted("secret", "mail")), (other.Id, (TicketEvent)new TicketEvent.Counted(7))],
            beginnings.Select(first => (first.Stream.Id, first.Event)).OrderBy(first => first.Id == other.Id));
        Assert.Empty(await Node.Log.ReadBeginnings<TicketEvent>("another tenant", [one.Id], CancellationToken.None));
    }

    [Fact]
    public async Task From_its_end_gives_the_latest_of_several_by_whom_and_of_what()
    {
        var (one, other) = (TicketLog.NewTicket(), TicketLog.NewTicket());
        var first = await Node.Add(one, new TicketEvent.Counted(1), new TicketEvent.Noted("secret", "mail"));
        var last = await Node.Add(other, new TicketEvent.Counted(7));
        await Node.Add(TicketLog.NewTicket(), new TicketEvent.Counted(8));
        var wanted = new LatestEvents([one.Id, other.Id], ["ticket_counted", "ticket_noted"], 1, long.MaxValue, 10);

        Assert.Equal([last.Position, first.Position, first.Position - 1], await Latest(wanted));
        Assert.Equal([last.Position, first.Position], await Latest(wanted with { Most = 2 }));
        Assert.Equal([first.Position], await Latest(wanted with { Before = last.Position, From = first.Position }));
        Assert.Equal([last.Position, first.Position - 1], await Latest(wanted with { StoredNames = ["ticket_counted"] }));
        Assert.Equal([last.Position], await Latest(wanted with { Member = ("By", "7") }));
        Assert.Equal(3, (await Latest(wanted with { Actor = (await Node.History(one))[0].Headers.Actor })).Count);
        Assert.Empty(await Latest(wanted with { Actor = "nobody" }));
        Assert.Empty(await Node.Log.ReadLatest("05315000", wanted, CancellationToken.None));

        async Task<List<long>> Latest(LatestEvents asked) => [.. (await Node.Log.ReadLatest(one.Tenant, asked, CancellationToken.None)).Select(recorded => recorded.Position)];
    }

    [Fact]
    public async Task Begins_at_the_first_position_from_an_instant_on()
    {
        var ticket = TicketLog.NewTicket();
        for (var number = 0; number < 40; number++)
            await Node.Add(ticket, new TicketEvent.Counted(number));

        Assert.Equal(1, await Node.Log.FirstFrom(DateTimeOffset.UnixEpoch, CancellationToken.None));
        foreach (var at in (await Node.History(ticket)).SelectMany(recorded => new[] { recorded.RecordedAt, recorded.RecordedAt.AddMilliseconds(1) }))
        {
            var first = await Database.Ask<long>($"select coalesce(min(seq_id) filter (where \"timestamp\" >= '{at:O}'), max(seq_id) + 1) from casework.mt_events");
            Assert.Equal(first, await Node.Log.FirstFrom(at.ToOffset(TimeSpan.FromHours(2)), CancellationToken.None));
        }
    }

    [Fact]
    public async Task Ends_at_a_version()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, new TicketEvent.Counted(1), new TicketEvent.Counted(10), new TicketEvent.Counted(100));

        var read = await Node.Log.Read(Ticket.Aggregate, ticket, ReadUpTo.Version(2), CancellationToken.None);

        Assert.Equal((11, 2L), (read.State.Count, read.Version));
        Assert.Equal([1L, 2L], (await Node.History(ticket, ReadUpTo.Version(2))).Select(e => e.Version));
    }

    [Fact]
    public async Task Ends_at_what_the_log_knew_at_an_instant()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, new TicketEvent.Counted(1));
        await Node.Add(ticket, new TicketEvent.Counted(10));
        await Node.Add(ticket, new TicketEvent.Counted(100));
        var history = await Node.History(ticket);

        var then = await Node.Log.Read(Ticket.Aggregate, ticket, ReadUpTo.Recorded(history[1].RecordedAt), CancellationToken.None);
        var before = await Node.Log.Read(
            Ticket.Aggregate, ticket, ReadUpTo.Recorded(history[0].RecordedAt.ToOffset(TimeSpan.FromHours(2)).AddMicroseconds(-1)), CancellationToken.None);

        Assert.Equal((11, history[1].RecordedAt), (then.State.Count, then.RecordedAt));
        Assert.Equal(0, before.Version);
    }

    [Fact]
    public async Task Ends_at_what_was_true_on_a_day()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Log.Transact(
            Ticket.Aggregate, ticket, TicketLog.Command(), null,
            _ => Decided<TicketEvent, Refusal>.Accept(
            [
                TicketLog.New(new TicketEvent.Counted(1), new DateOnly(2026, 2, 1)),
                TicketLog.New(new TicketEvent.Counted(10), new DateOnly(2026, 4, 1)),
                TicketLog.New(new TicketEvent.Counted(100), new DateOnly(2026, 3, 1)),
            ]),
            CancellationToken.None);

        var read = await Node.Log.Read(Ticket.Aggregate, ticket, ReadUpTo.Effective(new DateOnly(2026, 3, 31)), CancellationToken.None);

        Assert.Equal((101, 3L), (read.State.Count, read.Version));
    }

    [Fact]
    public async Task Keeps_only_so_many_in_memory_and_is_right_all_the_same()
    {
        var node = AnotherNode(options => options with { HotAggregates = 2 });
        var tickets = Enumerable.Range(0, 8).Select(_ => TicketLog.NewTicket()).ToList();
        for (var round = 0; round < 3; round++)
        {
            foreach (var ticket in tickets)
                await node.Add(ticket, new TicketEvent.Counted(1));
        }

        foreach (var ticket in tickets)
            Assert.Equal(3, (await node.Log.Read(Ticket.Aggregate, ticket, null, CancellationToken.None)).State.Count);
    }
}
