namespace Casework.Bench.Log;

/// <summary>Commands by some callers, beside single transactions of as many and beside one batched insert of as many rows.</summary>
internal static class Appending
{
    private static readonly int[] Numbers = [1, 16, 64, 256];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    public static async Task Measure(Grounds grounds, Report report, int rounds, TimeSpan time, CancellationToken cancel)
    {
        var (ours, plain) = (await grounds.Fresh(cancel), await grounds.Fresh(cancel));
        await using var database = ours.Connect();
        await using var log = Ground.Open(database);
        await using var bareDatabase = plain.ConnectBare();
        var (commands, bare) = (new VisitCommands(log), new BareAppends(bareDatabase));
        await Callers.Run(64, WarmUp, ours.Postmaster, commands.Call);
        await Callers.Run(16, WarmUp, ours.Postmaster, bare.Call);
        await Callers.Run(1, WarmUp, ours.Postmaster, _ => bare.CallMany(64));
        foreach (var callers in Numbers)
        {
            // While one half of the callers waits for a commit, the other decides: so many come together without any delay.
            var together = Math.Max(1, callers / 2);
            var results = await Rounds.Take(rounds,
                () => Callers.Run(callers, time, ours.Postmaster, commands.Call),
                () => Callers.Run(callers, time, ours.Postmaster, bare.Call),
                () => Callers.Run(1, time, ours.Postmaster, _ => bare.CallMany(together), together));
            Report.Progress($"commands by {callers} callers: {results[0].PerSecond:N0}/s");
            Add(report, $"commands.{callers}", results);
        }
    }

    /// <summary>The same command at a steady 1,000 a second, and how long after its commit the row of a read model shows it.</summary>
    public static async Task MeasureSteady(Grounds grounds, Report report, TimeSpan time, CancellationToken cancel)
    {
        var ground = await grounds.Fresh(cancel);
        await ReadModels.Make(ground);
        await using var database = ground.Connect();
        await using var log = Ground.Open(database);
        var commands = new VisitCommands(log);
        await using var runtime = await ReadModels.Start(ground, database, log, cancel);
        var lags = new System.Collections.Concurrent.ConcurrentQueue<double>();
        await Callers.Offer(1_000, WarmUp, ground.Postmaster, Call);
        lags.Clear();
        var steady = await Callers.Offer(1_000, time * 3, ground.Postmaster, Call);
        while (lags.Count < steady.PerSecond * time.TotalSeconds * 2.9)
            await Task.Delay(20, cancel);
        List<double> sorted = [.. lags.Order()];
        report.Add(new Row("append.p50", steady.P50, null, "ms", "1,000 commands/s offered"));
        report.Add(new Row("append.p99", steady.P99, null, "ms", Targets.Against("append.p99", "1,000 commands/s offered")));
        report.Add(new Row("lag.p50", Speed.Percentile(sorted, 0.5), null, "ms", "1,000 commands/s offered"));
        report.Add(new Row("lag.p99", Speed.Percentile(sorted, 0.99), null, "ms", Targets.Against("lag.p99", "1,000 commands/s offered")));

        async Task Call(int number)
        {
            var position = await commands.Call(number % 4096);
            runtime.Wake();
            _ = Seen(position, System.Diagnostics.Stopwatch.GetTimestamp());
        }

        async Task Seen(long position, long committed)
        {
            if (!await runtime.WaitFor([ReadModels.PerStream], position, TimeSpan.FromSeconds(30), cancel))
                throw new InvalidOperationException($"Position {position} was not projected in time.");
            lags.Enqueue(System.Diagnostics.Stopwatch.GetElapsedTime(committed).TotalMilliseconds);
        }
    }

    private static void Add(Report report, string name, IReadOnlyList<Speed> results)
    {
        var (own, single, batched) = (results[0], results[1], results[2]);
        report.Add(new Row(name, own.PerSecond, batched.PerSecond, "commands/s", Targets.Against(name, "batched insert")));
        report.Add(new Row($"{name}.single", own.PerSecond, single.PerSecond, "commands/s", Targets.Against($"{name}.single", "single transactions")));
        report.Add(new Row($"{name}.p50", own.P50, single.P50, "ms", "single transactions"));
        report.Add(new Row($"{name}.p99", own.P99, single.P99, "ms", "single transactions"));
        report.Add(new Row($"{name}.processor", own.Processor, batched.Processor, "µs/command", "batched insert's process"));
        report.Add(new Row($"{name}.database", own.Database, batched.Database, "µs/command", "PostgreSQL, for the batched insert"));
    }
}
