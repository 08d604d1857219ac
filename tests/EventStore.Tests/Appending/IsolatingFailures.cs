using Casework.EventStore.Tests.Tickets;
using Casework.Testing;

namespace Casework.EventStore.Tests.Appending;

public class IsolatingFailures(TestDatabase database) : LogSpec(database)
{
    [Fact]
    public async Task A_command_the_database_refuses_harms_no_neighbour_of_its_batch()
    {
        var failures = await Task.WhenAll(Enumerable.Range(0, 64).Select(async i =>
        {
            try
            {
                // jsonb holds no NUL character.
                await Node.Add(TicketLog.NewTicket(), new TicketEvent.Opened(i % 16 == 3 ? "bad\0" : "good", Priority.Normal, default));
                return null;
            }
            catch (CommandNotStorableException refused)
            {
                return refused;
            }
        }));

        Assert.Equal(4, failures.Count(failure => failure is not null));
        Assert.Equal(60, await Database.Ask<long>("select count(*) from casework.mt_events where data ->> 'Title' = 'good'"));
        Assert.Equal(await Database.Ask<long>("select count(*) from casework.mt_events"), await Node.Log.Head(CancellationToken.None));
    }

    [Fact]
    public async Task Several_commands_of_one_batch_on_one_stream_build_on_each_other()
    {
        var ticket = TicketLog.NewTicket();
        await using var slow = new BlockedLog(Database);

        var first = Node.Add(TicketLog.NewTicket(), new TicketEvent.Counted(1));
        await slow.UntilWaiting();
        var appends = Enumerable.Range(0, 5).Select(i => Node.Log.Append(
            TicketLog.Request(TicketLog.Command(), (ticket, i < 3 ? i : 1, [new TicketEvent.Counted(1)])), CancellationToken.None)).ToList();
        await slow.Release();

        await first;
        Assert.Equal([1, 2, 3], (await Task.WhenAll(appends[..3])).Select(appended => appended.Versions[0]));
        foreach (var late in appends[3..])
            Assert.Equal(3, (await Assert.ThrowsAsync<StaleVersionException>(() => late)).Current);
        Assert.Equal(3, await Database.Ask<long>($"select count(distinct seq_id) from casework.mt_events where stream_id = '{ticket.Id}'"));
        Assert.Equal(1, await Database.Ask<long>($"""select count(distinct "timestamp") from casework.mt_events where stream_id = '{ticket.Id}'"""));
    }

    [Fact]
    public async Task A_caller_that_goes_away_does_not_harm_the_others()
    {
        await using var slow = new BlockedLog(Database);
        using var gone = new CancellationTokenSource();
        var (stays, leavesEarly, leavesLate) = (TicketLog.NewTicket(), TicketLog.NewTicket(), TicketLog.NewTicket());

        Task<Appended> Append(StreamKey stream, CancellationToken cancel) =>
            Node.Log.Append(TicketLog.Request(TicketLog.Command(), (stream, 0, [new TicketEvent.Counted(1)])), cancel);
        var late = Append(leavesLate, gone.Token);
        await slow.UntilWaiting();
        var early = Append(leavesEarly, gone.Token);
        var staying = Append(stays, CancellationToken.None);
        await gone.CancelAsync();
        await slow.Release();

        await staying;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => early);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => late);
        Assert.Single(await Node.History(stays));
        Assert.Empty(await Node.History(leavesEarly));
        Assert.Single(await Node.History(leavesLate));
    }
}
