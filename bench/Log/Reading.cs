using System.Diagnostics;

namespace Casework.Bench.Log;

/// <summary>The whole log read by an auditor and for rebuilds, beside a bare reader of the same rows; and the memory it takes.</summary>
internal static class Reading
{
    private const string Columns = """seq_id, id, tenant_id, stream_id, version, type, mt_dotnet_type, data, headers, "timestamp", correlation_id, causation_id""";

    public static async Task Measure(Ground ground, Report report, int events, CancellationToken cancel)
    {
        await ground.Ask<object>("vacuum (analyze) casework.mt_events, casework.mt_streams");
        await using var database = ground.Connect();
        await using var log = Ground.Open(database);
        await Bare(ground);
        var bare = await Rate(events, () => Bare(ground));
        using var memory = new MemoryWatch();
        await Audit(log);
        var audit = await Rate(events, () => Audit(log));
        report.Add(new Row($"audit.{events}", audit, bare, "events/s", Targets.Against("audit", "bare reader")));
        await ReadModels.Make(ground);
        await using var runtime = await ReadModels.Start(ground, database, log, cancel);
        await runtime.Pause(ReadModels.PerStream, cancel);
        await runtime.Pause(ReadModels.Counting, cancel);
        foreach (var (name, model) in new[] { ("rebuild.stream", ReadModels.PerStream), ("rebuild.count", ReadModels.Counting) })
        {
            var watch = Stopwatch.StartNew();
            await runtime.Rebuild(model, progress: null, cancel);
            var speed = events / watch.Elapsed.TotalSeconds;
            Report.Progress($"{name} of {events} events: {speed:N0}/s");
            report.Add(new Row($"{name}.{events}", speed, bare, "events/s", Targets.Against(name, "bare reader")));
        }

        report.Add(new Row($"memory.managed.{events}", memory.PeakManaged / 1e6, null, "MB", "peak while read and rebuilt"));
        report.Add(new Row($"memory.resident.{events}", memory.PeakResident / 1e6, null, "MB", "peak while read and rebuilt"));
    }

    private static async Task<double> Rate(int events, Func<Task<long>> read)
    {
        var watch = Stopwatch.StartNew();
        if (await read() is var seen && seen != events)
            throw new InvalidOperationException($"{seen} of {events} events were read.");
        return events / watch.Elapsed.TotalSeconds;
    }

    private static async Task<long> Audit(EventStore.EventLog log)
    {
        var (seen, bytes) = (0L, 0L);
        await foreach (var stored in log.ReadStored(0))
        {
            seen++;
            bytes += stored.Data.Length;
        }

        return bytes > 0 ? seen : 0;
    }

    public static async Task<long> Bare(Ground ground)
    {
        await using var database = ground.ConnectBare();
        await using var command = database.CreateCommand($"select {Columns} from casework.mt_events order by seq_id");
        await using var reader = await command.ExecuteReaderAsync();
        var seen = 0L;
        while (await reader.ReadAsync())
        {
            _ = (reader.GetInt64(0), reader.GetGuid(1), reader.GetString(2), reader.GetGuid(3), reader.GetInt64(4), reader.GetString(5));
            _ = (reader.GetString(6), reader.GetFieldValue<byte[]>(7), reader.GetFieldValue<byte[]>(8), reader.GetFieldValue<DateTimeOffset>(9));
            seen++;
        }

        return seen;
    }
}
