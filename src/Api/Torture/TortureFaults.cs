using Casework.EventStore.Projecting;
using Npgsql;

namespace Casework.Api.Torture;

/// <summary>The faults, by name. Each breaks something, for a while, and puts it back.</summary>
internal sealed class TortureFaults(TortureCluster cluster, MixedLoad load, ProjectionRuntime rebuilder, Random random)
{
    private const string AppendLock = "select pg_advisory_xact_lock(hashtext('casework.append'))";

    /// <summary>What is broken, how, in this order in every round.</summary>
    public IReadOnlyList<(string Name, Func<CancellationToken, Task> Run)> All =>
    [
        ("kill-postgresql", KillPostgres),
        ("kill-server", cancel => KillServer("KILL", cancel)),
        ("restart-server", cancel => KillServer("TERM", cancel)),
        ("pause-server", PauseServer),
        ("terminate-backends", TerminateBackends),
        ("cut-connections", cancel => OnWires(wire => wire.CutAll(), Seconds(0.1), cancel)),
        ("cut-around-commits", CutAroundCommits),
        ("slow-network", cancel => OnWires(wire => (wire.Delay, wire.ByteByByte) = (TimeSpan.FromMilliseconds(15), random.Next(2) == 0), Seconds(4), cancel)),
        ("stalled-network", cancel => OnWires(wire => wire.Stalled = true, Seconds(3), cancel)),
        ("duplicate-commands", cancel => load.Duplicate(random, copies: 32, cancel)),
        ("held-append-lock", cancel => HoldTransaction(AppendLock, cancel)),
        ("held-table-lock", cancel => HoldTransaction("lock table casework.pathway_summaries in access exclusive mode", cancel)),
        ("full-pool", FullPool),
        ("rebuild-under-load", Rebuild),
        ("stop-postgresql", cancel => cluster.Postmaster is { } postmaster ? Signals.Send("INT", [postmaster], cancel) : Task.CompletedTask),
    ];

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    private async Task KillPostgres(CancellationToken cancel)
    {
        if (cluster.Postmaster is { } postmaster)
            await Signals.Send("KILL", Signals.WithChildren(postmaster), cancel);
    }

    private async Task KillServer(string signal, CancellationToken cancel)
    {
        var server = cluster.Servers[random.Next(cluster.Servers.Length)];
        await server.Stop(signal, cancel);
        await Task.Delay(Seconds(random.NextDouble()), cancel);
        await server.StartAgain(cancel);
    }

    private async Task PauseServer(CancellationToken cancel)
    {
        var server = cluster.Servers[random.Next(cluster.Servers.Length)];
        await Signals.Send("STOP", [server.ProcessId], cancel);
        // Sometimes past its leases.
        await Task.Delay(Seconds(random.Next(3) == 0 ? 17 : 3), cancel);
        await Signals.Send("CONT", [server.ProcessId], cancel);
    }

    private async Task TerminateBackends(CancellationToken cancel)
    {
        for (var times = 0; times < 40; times++)
        {
            await cluster.Ask<long>("select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = 'casework' and random() < 0.5", cancel);
            await Task.Delay(Seconds(0.05), cancel);
        }
    }

    private Task CutAroundCommits(CancellationToken cancel)
    {
        var fates = new Random(random.Next());
        return OnWires(
            wire => wire.Fate = () =>
            {
                lock (fates)
                    return fates.Next(10) switch { 0 => WireFate.CutBefore, 1 => WireFate.CutAfter, _ => WireFate.Pass };
            },
            Seconds(4), cancel);
    }

    private async Task OnWires(Action<Wire> breakIt, TimeSpan duration, CancellationToken cancel)
    {
        var chosen = cluster.Wires.Where(_ => random.Next(2) == 0).DefaultIfEmpty(cluster.Wires[0]).ToList();
        foreach (var wire in chosen)
            breakIt(wire);
        await Task.Delay(duration, cancel);
        foreach (var wire in chosen)
            wire.Heal();
    }

    private async Task HoldTransaction(string statement, CancellationToken cancel)
    {
        await using var connection = await cluster.Superuser.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await using var command = new NpgsqlCommand(statement, connection, transaction);
        await command.ExecuteNonQueryAsync(cancel);
        await Task.Delay(Seconds(3), cancel);
        await transaction.RollbackAsync(cancel);
    }

    private async Task FullPool(CancellationToken cancel)
    {
        foreach (var wire in cluster.Wires)
            wire.Stalled = true;
        var crowd = load.Crowd(300, cancel);
        await Task.Delay(Seconds(3), cancel);
        foreach (var wire in cluster.Wires)
            wire.Heal();
        await crowd;
    }

    private async Task Rebuild(CancellationToken cancel)
    {
        foreach (var name in Composition.ReadModels.Names)
            await rebuilder.Rebuild(name, progress: null, cancel);
    }
}
