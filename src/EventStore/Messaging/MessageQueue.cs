using Npgsql;

namespace Casework.EventStore.Messaging;

/// <summary>
/// The rows of <c>casework.messages</c> as a relay takes and leaves them. A lease in a row, not a lock of a session: it works
/// through a pooler in transaction mode. No statement here waits for a row that a command is just taking back.
/// </summary>
internal sealed class MessageQueue(NpgsqlDataSource database)
{
    private const string StillClaimed = "select number from casework.messages where number = any ($1) and claim = $2";

    private static readonly TimeSpan Held = TimeSpan.FromMilliseconds(5);

    /// <summary>Takes what is due: of every stream the first message only, so that later ones wait for it.</summary>
    /// <param name="claim">Whose they are until the lease ends.</param>
    public async Task<List<DueMessage>> Claim(string destination, Guid claim, int most, TimeSpan lease, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        // Time as the log has it: a clock that was set back must not hold up what was recorded before.
        batch.Add("""
            with picked as (
              select m.number from casework.messages m
               where not m.dead and m.destination = $1
                 and m.ready_at <= (select greatest(clock_timestamp(), recorded_at) from casework.log_head)
                 and not exists (
                   select from casework.messages earlier
                    where not earlier.dead and earlier.tenant_id = m.tenant_id and earlier.stream_id = m.stream_id
                      and earlier.destination = m.destination and (earlier.due_at, earlier.number) < (m.due_at, m.number))
               order by m.ready_at, m.number limit $3
                 for update of m skip locked)
            update casework.messages m
               set claim = $2, ready_at = clock_timestamp() + $4, attempts = m.attempts + 1
              from picked where m.number = picked.number
            returning m.number, m.id, m.tenant_id, m.stream_id, m.type, m.payload::text, m.command_id, m.position, m.recorded_at, m.due_at, m.attempts
            """, destination, claim, most, lease);
        await using var row = await batch.Read(cancel);
        var claimed = new List<DueMessage>();
        while (await row.ReadAsync(cancel))
        {
            claimed.Add(new DueMessage(
                row.GetGuid(1), new StreamKey(row.GetString(2), row.GetGuid(3)), row.GetString(4), row.GetString(5), row.GetGuid(6),
                row.GetInt64(7), row.GetFieldValue<DateTimeOffset>(8), row.GetFieldValue<DateTimeOffset>(9), row.GetInt32(10))
            {
                Number = row.GetInt64(0),
            });
        }

        return claimed;
    }

    /// <summary>Removes what was delivered, and sets a new time, or the end, for what failed. Harmless for what another relay claimed since.</summary>
    public async Task Settle(Guid claim, IReadOnlyList<long> done, IReadOnlyList<Failure> failed, CancellationToken cancel)
    {
        // Another relay that looks for work may hold a row for a moment; left alone it would be delivered again when the claim runs out.
        var left = await Try(claim, done, failed, cancel);
        while (left.Count > 0)
        {
            await Task.Delay(Held, cancel);
            left = await Try(claim, [.. done.Where(left.Contains)], [.. failed.Where(one => left.Contains(one.Number))], cancel);
        }
    }

    /// <returns>Those that somebody held.</returns>
    private async Task<HashSet<long>> Try(Guid claim, IReadOnlyList<long> done, IReadOnlyList<Failure> failed, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add("""
            delete from casework.messages
             where number in (select number from casework.messages where number = any ($1) and claim = $2 for update skip locked)
            """, done.ToArray(), claim);
        if (failed.Count > 0)
        {
            // What comes after it on its stream waits as long, so that nobody looks at it in vain.
            batch.Add("""
                with failed as (
                  update casework.messages m
                     set ready_at = clock_timestamp() + f.pause, claim = null, error = f.error, dead = f.dead
                    from unnest($1::bigint[], $2::interval[], $3::varchar[], $4::boolean[]) f (number, pause, error, dead)
                   where m.number = f.number
                     and m.number in (select number from casework.messages where number = any ($1) and claim = $5 for update skip locked)
                  returning m.*)
                update casework.messages m set ready_at = later.ready_at
                  from (select l.number, f.ready_at from failed f
                          join casework.messages l
                            on l.tenant_id = f.tenant_id and l.stream_id = f.stream_id and l.destination = f.destination
                           and (l.due_at, l.number) > (f.due_at, f.number) and l.ready_at < f.ready_at and not l.dead
                         where not f.dead for update of l skip locked) later
                 where m.number = later.number
                """,
                failed.Select(one => one.Number).ToArray(), failed.Select(one => one.Pause).ToArray(),
                failed.Select(one => one.Error).ToArray(), failed.Select(one => one.IsDead).ToArray(), claim);
        }

        batch.Add(StillClaimed, done.Concat(failed.Select(one => one.Number)).ToArray(), claim);
        return await Numbers(batch, cancel);
    }

    private static async Task<HashSet<long>> Numbers(TenantBatch batch, CancellationToken cancel)
    {
        await using var run = await batch.Read(cancel);
        var numbers = new HashSet<long>();
        do
        {
            while (await run.ReadAsync(cancel))
                numbers.Add(run.GetInt64(0));
        }
        while (await run.NextResultAsync(cancel));
        return numbers;
    }

    /// <summary>Gives back what was claimed and not tried.</summary>
    public async Task Release(Guid claim, IReadOnlyList<long> numbers, CancellationToken cancel)
    {
        for (var left = numbers; left.Count > 0;)
        {
            await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
            batch.Add("""
                update casework.messages set ready_at = clock_timestamp(), claim = null, attempts = attempts - 1
                 where number in (select number from casework.messages where number = any ($1) and claim = $2 for update skip locked)
                """, left.ToArray(), claim);
            batch.Add(StillClaimed, left.ToArray(), claim);
            left = [.. await Numbers(batch, cancel)];
            if (left.Count > 0)
                await Task.Delay(Held, cancel);
        }
    }

    public sealed record Failure(long Number, TimeSpan Pause, string Error, bool IsDead);
}
