using Npgsql;

namespace Casework.EventStore.Messaging;

/// <summary>What is not delivered yet, over all tenants, for operators.</summary>
/// <param name="database">Logs in as a member of <c>casework_app</c>.</param>
public sealed class Messages(NpgsqlDataSource database)
{
    /// <summary>Per destination that has any, by name.</summary>
    public async Task<IReadOnlyList<MessageCount>> Counts(CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add("""
            select destination, count(*) filter (where not dead and due_at <= clock_timestamp()),
                   count(*) filter (where not dead and due_at > clock_timestamp()), count(*) filter (where dead),
                   min(due_at) filter (where not dead and due_at <= clock_timestamp())
              from casework.messages group by destination order by destination
            """);
        await using var row = await batch.Read(cancel);
        var counts = new List<MessageCount>();
        while (await row.ReadAsync(cancel))
        {
            counts.Add(new MessageCount(
                row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.IsDBNull(4) ? null : row.GetFieldValue<DateTimeOffset>(4)));
        }

        return counts;
    }

    /// <summary>The dead letters, the oldest first.</summary>
    /// <param name="destination">Null for all.</param>
    public async Task<IReadOnlyList<DeadLetter>> Dead(string? destination, int most, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add("""
            select id, destination, tenant_id, stream_id, type, due_at, attempts, coalesce(error, '') from casework.messages
             where dead and ($1::varchar is null or destination = $1) order by number limit $2
            """, (object?)destination ?? DBNull.Value, most);
        await using var row = await batch.Read(cancel);
        var dead = new List<DeadLetter>();
        while (await row.ReadAsync(cancel))
        {
            dead.Add(new DeadLetter(
                row.GetGuid(0), row.GetString(1), new StreamKey(row.GetString(2), row.GetGuid(3)), row.GetString(4),
                row.GetFieldValue<DateTimeOffset>(5), row.GetInt32(6), row.GetString(7)));
        }

        return dead;
    }

    /// <summary>Drops the dead letters of streams, with what their receivers answered.</summary>
    /// <returns>How many.</returns>
    public async Task<long> DropDead(string tenant, IReadOnlyCollection<Guid> streams, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, tenant);
        batch.Add("""
            with dropped as (delete from casework.messages where dead and tenant_id = $1 and stream_id = any($2) returning number)
            select count(*) from dropped
            """, tenant, streams.ToArray());
        await using var row = await batch.Read(cancel);
        await row.ReadAsync(cancel);
        return row.GetInt64(0);
    }

    /// <summary>Gives dead letters all their attempts again, in the order of their streams among each other.</summary>
    /// <param name="id">Null for all.</param>
    /// <param name="destination">Null for all.</param>
    /// <returns>How many.</returns>
    public async Task<long> Retry(Guid? id, string? destination, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add("""
            with retried as (
              update casework.messages set dead = false, attempts = 0, claim = null, ready_at = due_at
               where dead and ($1::uuid is null or id = $1) and ($2::varchar is null or destination = $2)
              returning number)
            select count(*), case when count(*) > 0 then pg_notify('casework_log', '')::text end from retried
            """, (object?)id ?? DBNull.Value, (object?)destination ?? DBNull.Value);
        await using var row = await batch.Read(cancel);
        await row.ReadAsync(cancel);
        return row.GetInt64(0);
    }
}
