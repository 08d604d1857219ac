using System.Diagnostics;
using Casework.EventStore;
using Npgsql;

namespace Casework.Bench.Log;

/// <summary>A stream read and folded for the first time; and commands on streams in memory, which read nothing.</summary>
internal static class Aggregates
{
    private const int WarmCommands = VisitCommands.EventsPerVisit - 1;

    public static async Task Measure(Grounds grounds, Report report, CancellationToken cancel)
    {
        var ground = await grounds.Fresh(cancel);
        foreach (var (length, streams) in new[] { (20, 400), (1_000, 60) })
        {
            List<StreamKey> keys = [.. Enumerable.Range(0, streams).Select(_ => VisitCommands.New())];
            await using var database = ground.Connect();
            await using (var writer = Ground.Open(database))
                await writer.Import(keys.Select(key => Request(key, length)), null, cancel);
            await ground.Ask<object>("vacuum (analyze)");
            await using var log = Ground.Open(database);
            await using var plain = ground.ConnectBare();
            var (cold, bare) = (new List<double>(), new List<double>());
            foreach (var key in keys)
            {
                bare.Add(await Timed(() => Bare(plain, key)));
                cold.Add(await Timed(async () =>
                {
                    if ((await log.Read(Visit.Aggregate, key, null, cancel)).Version != length)
                        throw new InvalidOperationException("The stream was not read whole.");
                }));
            }

            // The first ones also compile.
            report.Add(new Row($"aggregate.{length}", Median(cold), Median(bare), "ms p50, cold", Targets.Against($"aggregate.{length}", "bare rows of the stream")));
        }

        await MeasureWarm(await grounds.Fresh(cancel), report);
    }

    // What goes to PostgreSQL is told by the driver itself.
    private static async Task MeasureWarm(Ground ground, Report report)
    {
        await using var database = ground.Connect();
        await using var log = Ground.Open(database);
        var commands = new VisitCommands(log);
        await commands.Call(0);
        var statements = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = _ => Interlocked.Increment(ref statements),
        };
        ActivitySource.AddActivityListener(listener);
        for (var i = 0; i < WarmCommands; i++)
            await commands.Call(0);
        if (statements < WarmCommands)
            throw new InvalidOperationException($"The driver told of {statements} statements for {WarmCommands} commands.");
        report.Add(new Row("warm.reads", statements - WarmCommands, null, "statements", Targets.Against("warm.reads", $"besides {WarmCommands} appends to a stream in memory")));
    }

    private static AppendRequest Request(StreamKey key, int length) => new(
        VisitCommands.Meta(), [new StreamAppend(key, Visit.StreamType, 0, [.. Enumerable.Range(0, length).Select(n => new NewEvent<object>(Visit.Next(n), new DateOnly(2026, 3, 1)))])]);

    private static async Task Bare(NpgsqlDataSource database, StreamKey key)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var command = new NpgsqlCommand("select data, headers, version, seq_id from casework.mt_events where tenant_id = $1 and stream_id = $2 order by version", connection)
        {
            Parameters = { new() { Value = key.Tenant }, new() { Value = key.Id } },
        };
        await command.PrepareAsync();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            _ = (reader.GetFieldValue<byte[]>(0), reader.GetFieldValue<byte[]>(1), reader.GetInt64(2), reader.GetInt64(3));
    }

    private static async Task<double> Timed(Func<Task> call)
    {
        var began = Stopwatch.GetTimestamp();
        await call();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static double Median(List<double> times) => Speed.Percentile([.. times.Skip(times.Count / 4).Order()], 0.5);
}
