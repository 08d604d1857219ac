namespace Casework.Bench.Log;

/// <summary>Commands by some callers, beside single transactions of as many and beside one batched insert of as many rows.</summary>
internal static class Appending
{
    private static readonly int[] Numbers = (Environment.GetEnvironmentVariable("BENCH_N") ?? "1,16,64,256").Split(',').Select(int.Parse).ToArray();

    public static async Task Measure(Grounds grounds, Report report, int rounds, TimeSpan time, CancellationToken cancel)
    {
        var (ours, plain) = (await grounds.Fresh(cancel), await grounds.Fresh(cancel));
        await using var database = ours.Connect();
        await using var log = Ground.Open(database);
        await using var bareDatabase = plain.ConnectBare();
        var (commands, bare) = (new VisitCommands(log), new BareAppends(bareDatabase));
        await Callers.Run(64, time, ours.Postmaster, commands.Call);
        await Callers.Run(16, time, ours.Postmaster, bare.Call);
        await Callers.Run(1, time, ours.Postmaster, _ => bare.CallMany(64));
        foreach (var callers in Numbers)
        {
            var results = await Rounds.Take(rounds,
                () => Callers.Run(callers, time, ours.Postmaster, commands.Call),
                () => Callers.Run(callers, time, ours.Postmaster, bare.Call),
                () => Callers.Run(1, time, ours.Postmaster, _ => bare.CallMany(callers), callers));
            Report.Progress($"commands by {callers} callers: {results[0].PerSecond:N0}/s, batch " + await ours.Ask<string>("select round(count(*)::numeric/count(distinct recorded_at),1)::text || ' ' || (select n_tup_upd::text from pg_stat_user_tables where relname='log_head') || ' batches ' || count(distinct recorded_at) from casework.commands"));
            Add(report, $"commands.{callers}", results);
        }
    }

    private static void Add(Report report, string name, IReadOnlyList<Speed> results)
    {
        var (own, single, batched) = (results[0], results[1], results[2]);
        report.Add(new Row(name, own.PerSecond, batched.PerSecond, "commands/s", "batched insert"));
        report.Add(new Row($"{name}.single", own.PerSecond, single.PerSecond, "commands/s", "single transactions"));
        report.Add(new Row($"{name}.p50", own.P50, single.P50, "ms", "single transactions"));
        report.Add(new Row($"{name}.p99", own.P99, single.P99, "ms", "single transactions"));
        report.Add(new Row($"{name}.processor", own.Processor, batched.Processor, "µs/command", "batched insert's process"));
        report.Add(new Row($"{name}.database", own.Database, batched.Database, "µs/command", "PostgreSQL, for the batched insert"));
    }
}
