using Npgsql;

namespace Casework.EventStore.Projecting;

/// <summary>
/// The rows of <c>casework.projection_runs</c>. A lease in a row, not a lock of a session: it works through a pooler in
/// transaction mode, and its epoch fences a leader that lost it without noticing.
/// </summary>
internal sealed class ProjectionRuns(NpgsqlDataSource database, ProjectionRuntimeOptions options)
{
    public async Task Register(IReadOnlyList<Projection> projections, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("""
            insert into casework.projection_runs (name, version) select * from unnest($1::varchar[], $2::int[]) on conflict do nothing
            """);
        command.Parameters.AddWithValue(projections.Select(projection => projection.Name).ToArray());
        command.Parameters.AddWithValue(projections.Select(projection => projection.Version).ToArray());
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Renews our leases, takes those that are free or ran out, and notes how far the log is.</summary>
    /// <returns>What we lead now. Projections of another version belong to the nodes that still run that one.</returns>
    public async Task<List<ProjectionRun>> Lead(IReadOnlyList<Projection> projections, IReadOnlyDictionary<string, long> epochs, CancellationToken cancel)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(WholeLog());
        batch.BatchCommands.Add(new NpgsqlBatchCommand("""
            update casework.projection_runs r
               set epoch = case when r.node = $1 and r.epoch = p.epoch then r.epoch else r.epoch + 1 end,
                   node = $1, lease_until = clock_timestamp() + $5
              from unnest($2::varchar[], $3::int[], $4::bigint[]) p (name, version, epoch)
             where r.name = p.name and r.version = p.version
               and (r.node = $1 or r.node is null or r.lease_until < clock_timestamp())
            returning r.name, r.epoch, r.checkpoint, r.status = 'running'
            """)
        {
            Parameters =
            {
                new() { Value = options.Node },
                new() { Value = projections.Select(projection => projection.Name).ToArray() },
                new() { Value = projections.Select(projection => projection.Version).ToArray() },
                new() { Value = projections.Select(projection => epochs.GetValueOrDefault(projection.Name, -1)).ToArray() },
                new() { Value = options.Lease },
            },
        });
        // By a statement of its own, with a later snapshot: who takes a stream in again holds the run's row, for which the one above
        // may have waited. Now we hold it.
        batch.BatchCommands.Add(new NpgsqlBatchCommand("""
            select name, tenant_id, stream_id from casework.projection_parked_streams where name = any ($1) and not building
            """)
        {
            Parameters = { new() { Value = projections.Select(projection => projection.Name).ToArray() } },
        });
        batch.BatchCommands.Add(new NpgsqlBatchCommand("""
            insert into casework.mt_event_progression as known (name, last_seq_id, last_updated)
            select 'HighWaterMark', last_position, clock_timestamp() from casework.log_head
                on conflict (name) do update set last_seq_id = excluded.last_seq_id, last_updated = excluded.last_updated
             where known.last_seq_id < excluded.last_seq_id
            """));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        await reader.NextResultAsync(cancel);
        var led = new List<(Projection Projection, long Epoch, long Checkpoint, bool Running)>();
        while (await reader.ReadAsync(cancel))
            led.Add((projections.First(projection => projection.Name == reader.GetString(0)), reader.GetInt64(1), reader.GetInt64(2), reader.GetBoolean(3)));
        await reader.NextResultAsync(cancel);
        var parked = new List<(string Name, StreamKey Stream)>();
        while (await reader.ReadAsync(cancel))
            parked.Add((reader.GetString(0), new StreamKey(reader.GetString(1), reader.GetGuid(2))));
        var streams = parked.ToLookup(entry => entry.Name, entry => entry.Stream);
        return [.. led.Select(run => new ProjectionRun(run.Projection, run.Epoch, run.Checkpoint, run.Running, [.. streams[run.Projection.Name]]))];
    }

    /// <summary>Lets other nodes take over at once.</summary>
    public Task Release(CancellationToken cancel) =>
        Execute("update casework.projection_runs set node = null, lease_until = '-infinity' where node = $1", cancel, options.Node);

    /// <param name="most">Tries before the projection is parked.</param>
    /// <returns>How often it has failed at this event now, whoever led it; null when we lead it no longer.</returns>
    public async Task<int?> RecordFailure(ProjectionRun run, long position, string error, int most, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("""
            update casework.projection_runs
               set attempts = case when error_position = $3 then attempts + 1 else 1 end, error_position = $3, error = $4,
                   status = case when (case when error_position = $3 then attempts + 1 else 1 end) >= $5 then 'parked' else status end,
                   updated_at = clock_timestamp()
             where name = $1 and epoch = $2 and status = 'running'
            returning attempts
            """);
        foreach (var value in new object[] { run.Projection.Name, run.Epoch, position, error, most })
            command.Parameters.AddWithValue(value);
        return await command.ExecuteScalarAsync(cancel) as int?;
    }

    /// <summary>Leaves a stream out from an event on. The failure was recorded; the projection goes on without it.</summary>
    /// <returns>False when we lead it no longer.</returns>
    public async Task<bool> ParkStream(ProjectionRun run, StreamKey stream, CancellationToken cancel) =>
        await Execute("""
            with failed as (
              update casework.projection_runs r set error_position = null, error = null, attempts = 0, updated_at = clock_timestamp()
                from casework.projection_runs before
               where r.name = $1 and r.epoch = $2 and r.status = 'running' and before.name = r.name
              returning before.error_position, before.error, before.attempts)
            insert into casework.projection_parked_streams (name, building, tenant_id, stream_id, position, error, attempts)
            select $1, false, $3, $4, error_position, error, attempts from failed
            """, cancel, run.Projection.Name, run.Epoch, stream.Tenant, stream.Id) == 1;

    /// <returns>False when there is no such projection.</returns>
    public async Task<bool> SetState(string name, string state, CancellationToken cancel) =>
        await Execute("update casework.projection_runs set status = $2, attempts = 0, updated_at = clock_timestamp() where name = $1", cancel, name, state) == 1;

    public async Task<Dictionary<string, long>> Checkpoints(IReadOnlyCollection<string> names, CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select name, checkpoint from casework.projection_runs where name = any($1)");
        command.Parameters.AddWithValue(names.ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var checkpoints = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancel))
            checkpoints.Add(reader.GetString(0), reader.GetInt64(1));
        return checkpoints;
    }

    public async Task<IReadOnlyList<ProjectionStatus>> Status(CancellationToken cancel)
    {
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(WholeLog());
        batch.BatchCommands.Add(new NpgsqlBatchCommand("""
            select name, tenant_id, stream_id, position, error, attempts, parked_at
              from casework.projection_parked_streams where not building order by name, position
            """));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("""
            select r.name, r.version, r.status, r.checkpoint, h.last_position,
                   case when r.lease_until > clock_timestamp() then r.node end, r.error_position, r.error, r.attempts, r.updated_at,
                   b.version, p.done, p.parts, p.events, b.started_at, b.updated_at,
                   exists (select from pg_locks l where l.locktype = 'advisory' and l.granted
                      and (l.classid::bigint << 32 | l.objid::bigint) = hashtextextended('casework.rebuild.' || r.name, 0)
                      and l.database = (select oid from pg_database where datname = current_database()))
              from casework.projection_runs r cross join casework.log_head h
              left join casework.projection_builds b using (name)
              left join lateral (select count(events) as done, count(*) as parts, coalesce(sum(events), 0)::bigint as events
                                   from casework.projection_build_parts where name = b.name) p on true
             order by r.name
            """));
        await using var row = await batch.ExecuteReaderAsync(cancel);
        await row.NextResultAsync(cancel);
        var parked = new List<(string Name, ParkedStream Stream)>();
        while (await row.ReadAsync(cancel))
            parked.Add((row.GetString(0), new ParkedStream(new StreamKey(row.GetString(1), row.GetGuid(2)), row.GetInt64(3), row.GetString(4), row.GetInt32(5), row.GetFieldValue<DateTimeOffset>(6))));
        var streams = parked.ToLookup(entry => entry.Name, entry => entry.Stream);
        await row.NextResultAsync(cancel);
        var all = new List<ProjectionStatus>();
        while (await row.ReadAsync(cancel))
        {
            all.Add(new ProjectionStatus(
                row.GetString(0), row.GetInt32(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4),
                row.IsDBNull(5) ? null : row.GetString(5), row.IsDBNull(6) ? null : row.GetInt64(6), row.IsDBNull(7) ? null : row.GetString(7),
                row.GetInt32(8), row.GetFieldValue<DateTimeOffset>(9))
            {
                ParkedStreams = [.. streams[row.GetString(0)]],
                Build = row.IsDBNull(10) ? null : new BuildStatus(
                    row.GetInt32(10), (int)row.GetInt64(11), (int)row.GetInt64(12), row.GetInt64(13), row.GetBoolean(16), row.GetFieldValue<DateTimeOffset>(14), row.GetFieldValue<DateTimeOffset>(15)),
            });
        }

        return all;
    }

    private static NpgsqlBatchCommand WholeLog() => new("select set_config('casework.tenant', '*', true)");

    private async Task<int> Execute(string statement, CancellationToken cancel, params object[] values)
    {
        await using var batch = database.CreateBatch();
        var command = new NpgsqlBatchCommand(statement);
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        batch.BatchCommands.Add(WholeLog());
        batch.BatchCommands.Add(command);
        await batch.ExecuteNonQueryAsync(cancel);
        return command.RecordsAffected;
    }
}
