using Npgsql;

namespace Casework.EventStore.Verifying;

/// <summary>The head of the log, by one statement and so in one snapshot: it is the last event, and the sequence is not behind it.</summary>
internal static class HeadCheck
{
    /// <returns>How far the log goes; null when it has no head, and so cannot be read.</returns>
    public static async Task<long?> Run(NpgsqlDataSource database, Violations found, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add("""
            select h.last_position, coalesce((select max(seq_id) from casework.mt_events), 0), s.last_value, s.is_called,
                   h.recorded_at < coalesce((select max("timestamp") from casework.mt_events where seq_id = h.last_position), '-infinity')
              from (select 1) one left join casework.log_head h on true cross join casework.mt_events_sequence s
            """);
        await using var reader = await batch.Read(cancel);
        await reader.ReadAsync(cancel);
        var last = reader.GetInt64(1);
        if (await reader.IsDBNullAsync(0, cancel))
        {
            found.Add(new Violation(Invariant.LogOrder, "The row that holds the head of the log is gone."));
            return null;
        }

        var head = reader.GetInt64(0);
        if (head != last)
            found.Add(new Violation(Invariant.LogOrder, $"The head says {head}, and the last event stands at {last}.", Position: Math.Min(head, last) + 1));
        if (head > 0 && !(reader.GetBoolean(3) && reader.GetInt64(2) >= head))
            found.Add(new Violation(Invariant.LogOrder, $"The sequence stands at {reader.GetInt64(2)}, behind the head {head}: it would give out positions that are taken."));
        if (reader.GetBoolean(4))
            found.Add(new Violation(Invariant.LogOrder, "The head's time is before that of the last event.", Position: head));
        return Math.Max(head, last);
    }
}
