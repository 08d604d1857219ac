using System.Diagnostics;
using Casework.EventStore;
using Npgsql;
using NpgsqlTypes;

namespace Casework.Bench.Log;

/// <summary>Bulk import beside COPY of the same rows into the same tables and indexes, in transactions of as many commands.</summary>
internal static class Importing
{
    private const int CommandsPerCopy = 512;

    /// <summary>Measures, and leaves the imported events in the first ground for what comes next.</summary>
    public static async Task<double> Fill(Ground ground, int events)
    {
        await using var database = ground.Connect();
        await using var log = Ground.Open(database);
        var watch = Stopwatch.StartNew();
        var imported = await log.Import(Requests(events), null, CancellationToken.None);
        if (imported.Refused.Count > 0 || imported.Events != events)
            throw new InvalidOperationException($"The import recorded {imported.Events} events and refused {imported.Refused.Count}.");
        return imported.Events / watch.Elapsed.TotalSeconds;
    }

    public static async Task Measure(Grounds grounds, Ground filled, Report report, int events, CancellationToken cancel)
    {
        await Fill(await grounds.Fresh(cancel), Math.Min(events, 20_000));
        var ours = await Fill(filled, events);
        var copied = await Copy(await grounds.Fresh(cancel), events, cancel);
        Report.Progress($"import of {events} events: {ours:N0}/s, COPY {copied:N0}/s");
        report.Add(new Row($"import.{events}", ours, copied, "events/s", Targets.Against("import", "COPY")));
    }

    private static IEnumerable<AppendRequest> Requests(int events)
    {
        for (var left = events; left > 0; left -= VisitCommands.EventsPerVisit)
        {
            NewEvent<object>[] visit = [.. Enumerable.Range(0, Math.Min(left, VisitCommands.EventsPerVisit)).Select(n => new NewEvent<object>(Visit.Next(n), new DateOnly(2026, 3, 1)))];
            yield return new AppendRequest(VisitCommands.Meta(), [new StreamAppend(VisitCommands.New(), Visit.StreamType, 0, visit)]);
        }
    }

    private static async Task<double> Copy(Ground ground, int events, CancellationToken cancel)
    {
        await using var database = ground.ConnectBare();
        await using var connection = await database.OpenConnectionAsync(cancel);
        var watch = Stopwatch.StartNew();
        var position = 0L;
        while (position < events)
        {
            var visits = Enumerable.Range(0, (int)Math.Min(CommandsPerCopy, (events - position) / VisitCommands.EventsPerVisit)).Select(_ => (Stream: Guid.CreateVersion7(), Command: Guid.CreateVersion7())).ToList();
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await CopyStreams(connection, visits, cancel);
            position = await CopyEvents(connection, visits, position, cancel);
            await CopyCommands(connection, visits, position, cancel);
            await transaction.CommitAsync(cancel);
        }

        return position / watch.Elapsed.TotalSeconds;
    }

    private static async Task CopyStreams(NpgsqlConnection connection, List<(Guid Stream, Guid Command)> visits, CancellationToken cancel)
    {
        await using var rows = await connection.BeginBinaryImportAsync("copy casework.mt_streams (tenant_id, id, type, version) from stdin (format binary)", cancel);
        foreach (var (stream, _) in visits)
        {
            await rows.StartRowAsync(cancel);
            await rows.WriteAsync(VisitCommands.Tenant, NpgsqlDbType.Varchar, cancel);
            await rows.WriteAsync(stream, NpgsqlDbType.Uuid, cancel);
            await rows.WriteAsync(Visit.StreamType, NpgsqlDbType.Varchar, cancel);
            await rows.WriteAsync((long)VisitCommands.EventsPerVisit, NpgsqlDbType.Bigint, cancel);
        }

        await rows.CompleteAsync(cancel);
    }

    private static async Task<long> CopyEvents(NpgsqlConnection connection, List<(Guid Stream, Guid Command)> visits, long position, CancellationToken cancel)
    {
        await using var rows = await connection.BeginBinaryImportAsync(
            """copy casework.mt_events (seq_id, id, stream_id, version, data, type, "timestamp", tenant_id, mt_dotnet_type, headers) from stdin (format binary)""", cancel);
        foreach (var (stream, command) in visits)
        {
            for (var version = 1L; version <= VisitCommands.EventsPerVisit; version++)
            {
                await rows.StartRowAsync(cancel);
                await rows.WriteAsync(++position, NpgsqlDbType.Bigint, cancel);
                await rows.WriteAsync(Guid.CreateVersion7(), NpgsqlDbType.Uuid, cancel);
                await rows.WriteAsync(stream, NpgsqlDbType.Uuid, cancel);
                await rows.WriteAsync(version, NpgsqlDbType.Bigint, cancel);
                await rows.WriteAsync(BareAppends.Data, NpgsqlDbType.Jsonb, cancel);
                await rows.WriteAsync("visit_noted", NpgsqlDbType.Varchar, cancel);
                await rows.WriteAsync(DateTime.UtcNow, NpgsqlDbType.TimestampTz, cancel);
                await rows.WriteAsync(VisitCommands.Tenant, NpgsqlDbType.Varchar, cancel);
                await rows.WriteAsync("Visit, Bench", NpgsqlDbType.Varchar, cancel);
                await rows.WriteAsync(BareAppends.Headers(command), NpgsqlDbType.Jsonb, cancel);
            }
        }

        await rows.CompleteAsync(cancel);
        return position;
    }

    private static async Task CopyCommands(NpgsqlConnection connection, List<(Guid Stream, Guid Command)> visits, long position, CancellationToken cancel)
    {
        await using var rows = await connection.BeginBinaryImportAsync(
            "copy casework.commands (tenant_id, command_id, content_hash, stream_id, version, position, event_count, recorded_at) from stdin (format binary)", cancel);
        foreach (var (stream, command) in visits)
        {
            await rows.StartRowAsync(cancel);
            await rows.WriteAsync(VisitCommands.Tenant, NpgsqlDbType.Varchar, cancel);
            await rows.WriteAsync(command, NpgsqlDbType.Uuid, cancel);
            await rows.WriteAsync(new byte[32], NpgsqlDbType.Bytea, cancel);
            await rows.WriteAsync(stream, NpgsqlDbType.Uuid, cancel);
            await rows.WriteAsync((long)VisitCommands.EventsPerVisit, NpgsqlDbType.Bigint, cancel);
            await rows.WriteAsync(position, NpgsqlDbType.Bigint, cancel);
            await rows.WriteAsync(VisitCommands.EventsPerVisit, NpgsqlDbType.Integer, cancel);
            await rows.WriteAsync(DateTime.UtcNow, NpgsqlDbType.TimestampTz, cancel);
        }

        await rows.CompleteAsync(cancel);
    }
}
