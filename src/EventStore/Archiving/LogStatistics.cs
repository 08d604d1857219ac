using Npgsql;

namespace Casework.EventStore.Archiving;

/// <summary>How large the log is and how it grows, in constant memory and without reading the events.</summary>
/// <param name="Events">In both parts.</param>
/// <param name="Archived">Events of streams that are archived.</param>
/// <param name="Bytes">On disk, with indexes.</param>
/// <param name="ArchivedBytes">Of these in the cold part.</param>
/// <param name="FirstRecordedAt">Null while the log is empty.</param>
public sealed record LogStatistics(
    long Events,
    long Archived,
    long Streams,
    long ArchivedStreams,
    long Tenants,
    long Commands,
    long Bytes,
    long ArchivedBytes,
    DateTimeOffset? FirstRecordedAt,
    DateTimeOffset? LastRecordedAt,
    long LastDay,
    long LastWeek,
    long LastMonth)
{
    /// <param name="database">Connected as a member of <c>casework_app</c>.</param>
    /// <param name="now">From which the last day, week (7 days) and month (30 days) are counted back.</param>
    public static async Task<LogStatistics> Read(NpgsqlDataSource database, DateTimeOffset now, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add("""
            select h.last_position, s.archived::bigint, s.streams, s.archived_streams, s.tenants,
                   (select reltuples::bigint from pg_class where oid = 'casework.commands'::regclass),
                   pg_total_relation_size('casework.mt_events') + pg_total_relation_size('casework.archived_events'),
                   pg_total_relation_size('casework.archived_events'),
                   (select "timestamp" from casework.mt_events where seq_id = 1), (select "timestamp" from casework.mt_events where seq_id = h.last_position)
              from casework.log_head h,
                   (select coalesce(sum(version) filter (where is_archived), 0) as archived, count(*) as streams,
                           count(*) filter (where is_archived) as archived_streams, count(distinct tenant_id) as tenants
                      from casework.mt_streams) s
            """);
        await using var reader = await batch.Read(cancel);
        await reader.ReadAsync(cancel);
        var events = reader.GetInt64(0);
        var counted = new LogStatistics(
            events, reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4), Math.Max(0, reader.GetInt64(5)), reader.GetInt64(6), reader.GetInt64(7),
            await Time(reader, 8, cancel), await Time(reader, 9, cancel), 0, 0, 0);
        await reader.DisposeAsync();
        return counted with
        {
            LastDay = await Since(database, events, now.AddDays(-1), cancel),
            LastWeek = await Since(database, events, now.AddDays(-7), cancel),
            LastMonth = await Since(database, events, now.AddDays(-30), cancel),
        };
    }

    private static async Task<DateTimeOffset?> Time(NpgsqlDataReader reader, int column, CancellationToken cancel) =>
        await reader.IsDBNullAsync(column, cancel) ? null : await reader.GetFieldValueAsync<DateTimeOffset>(column, cancel);

    // Recorded times never run backwards along the positions, so halving finds the place without an index on time.
    private static async Task<long> Since(NpgsqlDataSource database, long head, DateTimeOffset instant, CancellationToken cancel)
    {
        var (before, after) = (0L, head + 1);
        while (after - before > 1)
        {
            var middle = before + ((after - before) / 2);
            await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
            batch.Add("""select "timestamp" >= $2 from casework.mt_events where seq_id = $1""", middle, instant.ToUniversalTime());
            await using var reader = await batch.Read(cancel);
            if (await reader.ReadAsync(cancel) && reader.GetBoolean(0))
                after = middle;
            else
                before = middle;
        }

        return head + 1 - after;
    }
}
