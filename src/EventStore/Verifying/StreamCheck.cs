using Npgsql;

namespace Casework.EventStore.Verifying;

/// <summary>Versions inside each stream, and the row of the stream: sorted by the database, so in no memory of ours.</summary>
internal static class StreamCheck
{
    private const string Steps = """
        select seq_id, tenant_id, stream_id, version, previous
          from (select seq_id, tenant_id, stream_id, version,
                       lag(version, 1, 0::bigint) over (partition by tenant_id, stream_id order by seq_id) as previous
                  from casework.mt_events) e
         where version <> previous + 1 order by seq_id limit 1001
        """;

    private const string Rows = """
        select coalesce(s.tenant_id, e.tenant_id, ''), coalesce(s.id, e.stream_id), s.version, e.last, s.id is null
          from casework.mt_streams s
          full join (select tenant_id, stream_id, max(version) as last from casework.mt_events group by tenant_id, stream_id) e
            on e.tenant_id = s.tenant_id and e.stream_id = s.id
         where s.id is null or coalesce(s.version, 0) <> coalesce(e.last, 0) limit 1001
        """;

    public static async Task Run(NpgsqlDataSource database, Violations found, CancellationToken cancel)
    {
        try
        {
            await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
            batch.Add(Steps);
            batch.Add(Rows);
            await using var reader = await batch.Read(cancel);
            while (await reader.ReadAsync(cancel))
            {
                found.Add(new Violation(
                    Invariant.StreamVersions, $"Version {reader.GetInt64(3)} follows version {reader.GetInt64(4)}.", reader.GetInt64(0), new StreamKey(reader.GetString(1), reader.GetGuid(2))));
            }

            await reader.NextResultAsync(cancel);
            while (await reader.ReadAsync(cancel))
            {
                var stream = new StreamKey(reader.GetString(0), reader.GetGuid(1));
                var (says, last) = (Number(reader, 2), Number(reader, 3));
                found.Add(new Violation(
                    Invariant.StreamVersions, reader.GetBoolean(4) ? $"The stream has {last} events and no row." : $"The stream's row says version {says}, and its events end at {last}.", Stream: stream));
            }
        }
        catch (PostgresException unreadable) when (LogCheck.IsAboutTheData(unreadable))
        {
            found.Add(new Violation(Invariant.StreamVersions, $"The streams cannot be compared, because the disk does not give them back: {unreadable.MessageText}."));
        }
    }

    private static long Number(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? 0 : row.GetInt64(column);
}
