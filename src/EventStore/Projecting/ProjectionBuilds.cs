using Npgsql;
using NpgsqlTypes;

namespace Casework.EventStore.Projecting;

/// <summary>The rows of <c>casework.projection_builds</c> and its parts, in the transactions that the builder opens.</summary>
internal static class ProjectionBuilds
{
    /// <summary>Takes up a rebuild that was stopped, if it is one of this very program; otherwise begins one.</summary>
    public static async Task<ProjectionBuild> Take(NpgsqlConnection connection, Projection projection, bool anew, ProjectionReader log, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await Execute(connection, "select set_config('casework.tenant', '*', true)", cancel);
        if (anew || !await TakeOver(connection, projection, cancel))
            await Begin(connection, projection, log, cancel);
        var build = await Read(connection, projection, cancel);
        await transaction.CommitAsync(cancel);
        return build;
    }

    /// <summary>In the transaction that wrote the part's rows.</summary>
    /// <exception cref="ProjectionFencedException">Another process has taken the build over.</exception>
    public static async Task Finish(NpgsqlConnection connection, ProjectionBuild build, BuildPart part, BuiltPart built, CancellationToken cancel)
    {
        foreach (var parked in built.Parked)
            await Park(connection, build, parked, cancel);
        await Fenced(connection, build, "select casework.finish_build_part($1, $2, $3, $4)", cancel, build.Projection.Name, build.Epoch, part.Number, built.Events);
    }

    /// <summary>In the transaction that wrote the page's rows.</summary>
    /// <exception cref="ProjectionFencedException">Another process has taken the build over.</exception>
    public static Task Move(NpgsqlConnection connection, ProjectionBuild build, long from, long to, CancellationToken cancel) =>
        Fenced(connection, build, "select casework.move_build($1, $2, $3, $4)", cancel, build.Projection.Name, build.Epoch, from, to);

    public static Task Park(NpgsqlConnection connection, ProjectionBuild build, ParkedStream parked, CancellationToken cancel) =>
        Execute(connection, """
            insert into casework.projection_parked_streams (name, building, tenant_id, stream_id, position, error, attempts)
            values ($1, true, $2, $3, $4, $5, $6) on conflict do nothing
            """, cancel, build.Projection.Name, parked.Stream.Tenant, parked.Stream.Id, parked.Position, parked.Error, parked.Attempts);

    /// <summary>The last step: the new table is the living one, and the build is over.</summary>
    public static async Task Swap(NpgsqlConnection connection, ProjectionBuild build, long through, CancellationToken cancel)
    {
        var (name, version) = (build.Projection.Name, build.Projection.Version);
        await Execute(connection, "select casework.swap_read_model($1)", cancel, build.Projection.TableName);
        await Execute(connection, "delete from casework.projection_parked_streams where name = $1 and not building", cancel, name);
        await Execute(connection, "update casework.projection_parked_streams set building = false where name = $1", cancel, name);
        await Execute(connection, "delete from casework.projection_builds where name = $1", cancel, name);
        await Execute(connection, """
            update casework.projection_runs
               set version = $2, epoch = epoch + 1, node = null, lease_until = '-infinity', checkpoint = $3,
                   status = case status when 'paused' then 'paused' else 'running' end,
                   error_position = null, error = null, attempts = 0, updated_at = clock_timestamp()
             where name = $1
            """, cancel, name, version, through);
    }

    public static async Task Execute(NpgsqlConnection connection, string statement, CancellationToken cancel, params object[] values)
    {
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
        foreach (var value in values)
            command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync(cancel);
    }

    // Rows that were made before a key was destroyed may hold what nobody can open any more.
    private static async Task<bool> TakeOver(NpgsqlConnection connection, Projection projection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand($"""
            update casework.projection_builds b set epoch = greatest(epoch + 1, pg_current_xact_id()::text::bigint), updated_at = clock_timestamp()
             where name = $1 and version = $2 and program = $3
               and not exists (select from casework.subject_keys k where k.destroyed >= b.started_at)
               and {Columns("$4")} = {Columns("$5")}
            """, connection);
        foreach (var value in new object[] { projection.Name, projection.Version, ProgramFingerprint.Of(projection), projection.TableName, projection.TableName + ProjectionBuild.Suffix })
            command.Parameters.AddWithValue(value);
        return await command.ExecuteNonQueryAsync(cancel) == 1;
    }

    private static string Columns(string table) =>
        $"(select string_agg(concat_ws(' ', attname, atttypid, atttypmod, attnotnull), ',' order by attnum) from pg_attribute where attrelid = to_regclass('casework.' || {table}) and attnum > 0)";

    private static async Task Begin(NpgsqlConnection connection, Projection projection, ProjectionReader log, CancellationToken cancel)
    {
        var head = await log.Head(cancel);
        var parts = await projection.Parts(log, head, cancel);
        var living = $"casework.{projection.TableName}";
        await Execute(connection, "delete from casework.projection_parked_streams where name = $1 and building", cancel, projection.Name);
        await Execute(connection, $"""
            drop table if exists {living}{ProjectionBuild.Suffix};
            create table {living}{ProjectionBuild.Suffix} (like {living} including all);
            """, cancel);
        await Execute(connection, "delete from casework.projection_builds where name = $1", cancel, projection.Name);
        await Execute(connection, """
            insert into casework.projection_builds (name, version, program, epoch, head, through)
            values ($1, $2, $3, pg_current_xact_id()::text::bigint, $4, $4)
            """, cancel, projection.Name, projection.Version, ProgramFingerprint.Of(projection), head);
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy casework.projection_build_parts (name, part, after_position, to_position, after_tenant, after_stream, to_tenant, to_stream) from stdin (format binary)", cancel);
        foreach (var part in parts)
        {
            await copy.StartRowAsync(cancel);
            await copy.WriteAsync(projection.Name, NpgsqlDbType.Varchar, cancel);
            await copy.WriteAsync(part.Number, NpgsqlDbType.Integer, cancel);
            await copy.WriteAsync(part.AfterPosition, NpgsqlDbType.Bigint, cancel);
            await copy.WriteAsync(part.ThroughPosition, NpgsqlDbType.Bigint, cancel);
            await copy.WriteAsync(part.AfterStream?.Tenant, NpgsqlDbType.Varchar, cancel);
            await copy.WriteAsync(part.AfterStream?.Id, NpgsqlDbType.Uuid, cancel);
            await copy.WriteAsync(part.ThroughStream?.Tenant, NpgsqlDbType.Varchar, cancel);
            await copy.WriteAsync(part.ThroughStream?.Id, NpgsqlDbType.Uuid, cancel);
        }

        await copy.CompleteAsync(cancel);
    }

    private static async Task<ProjectionBuild> Read(NpgsqlConnection connection, Projection projection, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var question in new[]
        {
            "select epoch, through, started_at from casework.projection_builds where name = $1",
            "select part, after_position, to_position, after_tenant, after_stream, to_tenant, to_stream, events is not null from casework.projection_build_parts where name = $1 order by part",
            "select tenant_id, stream_id from casework.projection_parked_streams where name = $1 and building",
        })
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(question) { Parameters = { new() { Value = projection.Name } } });
        }

        await using var reader = await batch.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        var (epoch, through, startedAt) = (reader.GetInt64(0), reader.GetInt64(1), reader.GetFieldValue<DateTimeOffset>(2));
        var (left, all) = (new List<BuildPart>(), 0);
        await reader.NextResultAsync(cancel);
        for (; await reader.ReadAsync(cancel); all++)
        {
            if (!reader.GetBoolean(7))
                left.Add(new BuildPart(reader.GetInt32(0), reader.GetInt64(1), reader.GetInt64(2), Stream(reader, 3), Stream(reader, 5)));
        }

        var parked = new HashSet<StreamKey>();
        await reader.NextResultAsync(cancel);
        while (await reader.ReadAsync(cancel))
            parked.Add(new StreamKey(reader.GetString(0), reader.GetGuid(1)));
        return new ProjectionBuild(projection, epoch, through, left, all, parked, startedAt);
    }

    private static StreamKey? Stream(NpgsqlDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : new StreamKey(reader.GetString(column), reader.GetGuid(column + 1));

    private static async Task Fenced(NpgsqlConnection connection, ProjectionBuild build, string statement, CancellationToken cancel, params object[] values)
    {
        try
        {
            await Execute(connection, statement, cancel, values);
        }
        catch (PostgresException e) when (e.SqlState == ProjectionFencedException.SqlState)
        {
            throw new ProjectionFencedException(build.Projection.Name, e);
        }
    }
}
