using Casework.EventStore.Tests.Tickets;
using Casework.Testing;

namespace Casework.EventStore.Tests.Appending;

public class LosingConnections(TestDatabase database) : LogSpec(database)
{
    private const int EnoughKilled = 100;

    private long _killed;

    [Fact]
    public async Task Under_load_loses_and_doubles_nothing()
    {
        using var done = new CancellationTokenSource();
        var killing = KillBackends(done.Token);

        var sent = await Task.WhenAll(Enumerable.Range(0, 16).Select(async writer =>
        {
            var acknowledged = new List<(Guid Command, StreamKey Stream, Guid Event)>();
            for (var i = 0; i < 20 || (!killing.IsCompleted && Interlocked.Read(ref _killed) < EnoughKilled); i++)
            {
                var (ticket, command) = (TicketLog.NewTicket(), TicketLog.Command());
                acknowledged.Add((command.CommandId, ticket, await AddUntilHeard(ticket, command)));
            }

            return acknowledged;
        }));
        await done.CancelAsync();

        await killing;
        var acknowledged = sent.SelectMany(writer => writer).ToDictionary(sending => sending.Event);
        var stored = new List<Recorded<object>>();
        await foreach (var recorded in Node.Log.ReadLog(0))
            stored.Add(recorded);
        Assert.Equal(acknowledged.Count, stored.Count);
        Assert.All(stored, recorded => Assert.Equal(
            (acknowledged[recorded.EventId].Stream, acknowledged[recorded.EventId].Command), (recorded.Stream, recorded.Headers.CommandId)));
        Assert.Equal(Enumerable.Range(1, stored.Count).Select(i => (long)i), stored.Select(recorded => recorded.Position));
    }

    private async Task<Guid> AddUntilHeard(StreamKey ticket, CommandMeta command)
    {
        while (true)
        {
            try
            {
                return (await Node.Add(ticket, command, null, new TicketEvent.Counted(1))).EventIds.Single();
            }
            catch (Exception lost) when (lost is LogUnavailableException or Npgsql.NpgsqlException)
            {
                await Task.Delay(5);
            }
        }
    }

    private async Task KillBackends(CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            Interlocked.Add(ref _killed, await Database.Ask<long>("""
                select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity
                where usename = 'casework' and datname = current_database()
                """));
            await Task.Delay(50, CancellationToken.None);
        }
    }
}
