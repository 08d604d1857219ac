using System.Diagnostics;
using Casework.Api.Composition;
using Casework.Api.Verifying;
using Casework.EventStore.Projecting;
using Casework.EventStore.Verifying;
using Npgsql;

namespace Casework.Api.Torture;

/// <summary>Load, and a fault every few seconds; then everything is healed, must come to life again, and is verified.</summary>
internal sealed class TortureRun(TortureCluster cluster, int seed, TimeSpan duration, TimeSpan between, Action<string> say, ILoggerFactory loggers)
{
    private static readonly TimeSpan LivesWithin = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, int> _faults = [];
    private readonly List<string> _unfinished = [];

    public async Task<TortureOutcome> Run(CancellationToken cancel)
    {
        using var client = new TortureClient(cluster.Servers);
        var load = new MixedLoad(client, seed);
        await using var rebuilder = Rebuilder();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        over.CancelAfter(duration);
        var working = load.Run(over.Token);
        await BreakThings(load, rebuilder, over.Token, cancel);
        await working;
        cancel.ThrowIfCancellationRequested();

        say("healing");
        var recovery = Stopwatch.StartNew();
        var liveness = await Heal(client, load, cancel);
        say($"alive after {recovery.Elapsed.TotalSeconds:f1} s; verifying");
        var report = await Verification.Run(cluster.Application, cluster.Log.Decode, load.Acknowledged, null, cancel);
        var (wrong, notChecked) = await ReadModelCheck.Run(rebuilder, cancel);
        List<Violation> violations =
        [
            .. report.Violations, .. load.Contradictions, .. liveness, .. wrong,
            .. notChecked.Select(reason => new Violation(Invariant.ProjectionIsFold, reason)),
        ];
        return new TortureOutcome(seed, _faults, load.Sendings, load.Questions, load.Acknowledged.Count, report.Entries, recovery.Elapsed, violations, _unfinished, client.Unanswered);
    }

    private async Task BreakThings(MixedLoad load, ProjectionRuntime rebuilder, CancellationToken over, CancellationToken cancel)
    {
        var random = new Random(seed);
        var faults = new TortureFaults(cluster, load, rebuilder, random).All;
        var watch = Stopwatch.StartNew();
        (string Name, Func<CancellationToken, Task> Run)[] round = [];
        for (var number = 0; !over.IsCancellationRequested; number++)
        {
            await Task.Delay(between / 2, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (over.IsCancellationRequested)
                break;
            if (number % faults.Count == 0)
            {
                round = [.. faults];
                random.Shuffle(round);
            }

            var (name, run) = round[number % faults.Count];
            say($"{watch.Elapsed.TotalSeconds,5:f0} s  {name,-20} {load.Acknowledged.Count} acknowledged, {load.Open} open");
            _faults[name] = _faults.GetValueOrDefault(name) + 1;
            var next = watch.Elapsed + (between / 2);
            try
            {
                // To its end, also when the time is over: what was broken is put back.
                await run(cancel);
            }
            catch (Exception e) when (e is NpgsqlException or RebuildImpossibleException or InvalidOperationException or IOException)
            {
                // One fault hit another: the database was still recovering, say.
                _unfinished.Add($"{name}: {e.GetType().Name}");
            }

            if (next > watch.Elapsed)
                await Task.Delay(next - watch.Elapsed, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<List<Violation>> Heal(TortureClient client, MixedLoad load, CancellationToken cancel)
    {
        var violations = new List<Violation>();
        foreach (var wire in cluster.Wires)
            wire.Heal();
        for (var server = 0; server < cluster.Servers.Length; server++)
        {
            var number = server;
            if (!await Comes(async () => await client.IsReady(number, cancel), cancel))
                violations.Add(new Violation(Invariant.BoundedRecovery, $"Server {number + 1} does not become ready."));
        }

        say($"ready, {load.Open} commands open, {string.Join(", ", client.Unanswered.Select(reason => $"{reason.Value} {reason.Key}"))}");
        if (!await load.Settle(LivesWithin, cancel))
            violations.Add(new Violation(Invariant.BoundedRecovery, $"{load.Open} commands never came to an end."));
        if (!await Comes(() => cluster.Ask<bool>("select coalesce(min(checkpoint), 0) >= (select last_position from casework.log_head) from casework.projection_runs", cancel), cancel))
            violations.Add(new Violation(Invariant.BoundedRecovery, "The read models do not reach the head of the log."));
        return violations;
    }

    private static async Task<bool> Comes(Func<Task<bool>> holds, CancellationToken cancel)
    {
        for (var giveUp = DateTime.UtcNow + LivesWithin; DateTime.UtcNow < giveUp; await Task.Delay(TimeSpan.FromMilliseconds(100), cancel))
        {
            try
            {
                if (await holds())
                    return true;
            }
            catch (NpgsqlException)
            {
                // Not yet.
            }
        }

        return false;
    }

    private ProjectionRuntime Rebuilder() => new(
        cluster.Application, Projections.StoredEvents.Types, cluster.Log.Decode, ReadModels.All(cluster.Key),
        new ProjectionRuntimeOptions { OwnerConnectionString = cluster.Owner }, loggers.CreateLogger<ProjectionRuntime>());
}
