using Casework.EventStore.Tests.Tickets;
using Casework.Testing;

namespace Casework.EventStore.Tests.Appending;

public class ImportingCommands(TestDatabase database) : LogSpec(database)
{
    [Fact]
    public async Task Records_all_of_them_in_order_beside_other_writers()
    {
        var requests = Enumerable.Range(0, 1_500).Select(_ => Request(TicketLog.NewTicket(), 3)).ToList();
        var other = AnotherNode();

        var importing = Node.Log.Import(requests, null, CancellationToken.None);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => other.Add(TicketLog.NewTicket(), new TicketEvent.Counted(1))));
        var imported = await importing;

        Assert.Equal((1_500L, 0L, 4_500L, 0), (imported.Recorded, imported.Repeated, imported.Events, imported.Refused.Count));
        var stored = new List<StoredEvent>();
        await foreach (var recorded in Node.Log.ReadStored(0))
            stored.Add(recorded);
        Assert.Equal(Enumerable.Range(1, stored.Count).Select(n => (long)n), stored.Select(e => e.Position));
        var wanted = requests.Select(request => request.Streams[0].Stream).ToHashSet();
        Assert.Equal(requests.Select(request => request.Streams[0].Stream), stored.Where(e => wanted.Contains(e.Stream) && e.Version == 1).Select(e => e.Stream));
        Assert.Equal(1_500, stored.Count(e => wanted.Contains(e.Stream) && e.Version == 3));
    }

    [Fact]
    public async Task Records_none_of_them_twice()
    {
        var requests = Enumerable.Range(0, 700).Select(_ => Request(TicketLog.NewTicket(), 2)).ToList();
        await Node.Log.Import(requests.Take(300), null, CancellationToken.None);

        var again = await Node.Log.Import(requests, null, CancellationToken.None);

        Assert.Equal((400L, 300L, 800L), (again.Recorded, again.Repeated, again.Events));
    }

    [Fact]
    public async Task Names_those_that_are_refused_and_records_the_others()
    {
        var ticket = TicketLog.NewTicket();
        await Node.Add(ticket, new TicketEvent.Counted(1));
        var (used, stale, unstorable) = (Request(TicketLog.NewTicket(), 1), Request(ticket, 1), Request(TicketLog.NewTicket(), 1, title: "\0"));
        var reused = used with { Command = used.Command with { ContentHash = new byte[32] } };

        var imported = await Node.Log.Import([used, stale, reused, unstorable, Request(TicketLog.NewTicket(), 1)], null, CancellationToken.None);

        Assert.Equal((2L, 0L), (imported.Recorded, imported.Repeated));
        Assert.Equal(
            new (Guid, Type)[]
            {
                (stale.Command.CommandId, typeof(StaleVersionException)), (reused.Command.CommandId, typeof(CommandIdReusedException)),
                (unstorable.Command.CommandId, typeof(CommandNotStorableException)),
            },
            imported.Refused.Select(refused => (refused.CommandId, refused.Reason.GetType())));
    }

    [Fact]
    public async Task Continues_a_stream_command_by_command()
    {
        var ticket = TicketLog.NewTicket();
        AppendRequest[] requests = [Request(ticket, 2), Request(ticket, 3, expected: 2), Request(ticket, 1, expected: 5)];

        var imported = await Node.Log.Import(requests, null, CancellationToken.None);

        Assert.Equal((3L, 6L), (imported.Recorded, imported.Events));
        Assert.Equal(6, (await Node.History(ticket)).Count);
    }

    private static AppendRequest Request(StreamKey stream, int events, long expected = 0, string title = "x") => TicketLog.Request(
        TicketLog.Command(), (stream, expected, [.. Enumerable.Range(0, events).Select(_ => new TicketEvent.Opened(title, Priority.Normal, default))]));
}
