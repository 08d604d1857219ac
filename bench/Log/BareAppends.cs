using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace Casework.Bench.Log;

/// <summary>
/// The limit: the same rows into the same tables and indexes with plain Npgsql, prepared, one round trip for a transaction. Without
/// a lock on the order, an expected version, a look for the command id, or row-level security.
/// </summary>
internal sealed class BareAppends(NpgsqlDataSource database)
{
    public static readonly string Data = JsonSerializer.Serialize(Visit.Next(1), typeof(VisitEvent.Noted));
    private readonly (Guid Stream, int Version)[] _visits = [.. Enumerable.Range(0, 4096).Select(_ => (Guid.CreateVersion7(), 0))];

    private static readonly string[] Single =
    [
        """
        insert into casework.mt_streams (tenant_id, id, type, version, "timestamp") values ($1, $2, $3, $4, $5)
            on conflict (tenant_id, id) do update set version = excluded.version, "timestamp" = excluded."timestamp"
        """,
        """
        insert into casework.mt_events (seq_id, id, stream_id, version, data, type, "timestamp", tenant_id, mt_dotnet_type, headers)
        values (nextval('casework.mt_events_sequence'), $1, $2, $3, $4, $5, $6, $7, $8, $9)
        """,
        """
        insert into casework.commands (tenant_id, command_id, content_hash, stream_id, version, position, event_count, recorded_at)
        values ($1, $2, $3, $4, $5, 1, 1, $6)
        """,
    ];

    private static readonly string[] Many =
    [
        """
        insert into casework.mt_streams (tenant_id, id, type, version, "timestamp")
        select * from unnest($1::varchar[], $2::uuid[], $3::varchar[], $4::bigint[], $5::timestamptz[])
            on conflict (tenant_id, id) do update set version = excluded.version, "timestamp" = excluded."timestamp"
        """,
        """
        insert into casework.mt_events (seq_id, id, stream_id, version, data, type, "timestamp", tenant_id, mt_dotnet_type, headers)
        select nextval('casework.mt_events_sequence'), *
          from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::jsonb[], $5::varchar[], $6::timestamptz[], $7::varchar[], $8::varchar[], $9::jsonb[])
        """,
        """
        insert into casework.commands (tenant_id, command_id, content_hash, stream_id, version, position, event_count, recorded_at)
        select tenant, id, hash, stream, version, 1, 1, at
          from unnest($1::varchar[], $2::uuid[], $3::bytea[], $4::uuid[], $5::bigint[], $6::timestamptz[]) c (tenant, id, hash, stream, version, at)
        """,
    ];

    public static string Headers(Guid command) =>
        JsonSerializer.Serialize(new { effective_on = "2026-03-01", actor = "ada", role = "caseworker", purpose = "counselling", command_id = command });

    /// <summary>One command in a transaction of its own.</summary>
    public async Task Call(int caller)
    {
        var row = Next(caller);
        await using var connection = await database.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection);
        Add(batch, Single[0], Text(row.Tenant), Of(row.Stream), Text(Visit.StreamType), Of((long)row.Version), Of(row.At));
        Add(batch, Single[1], Of(row.Id), Of(row.Stream), Of((long)row.Version), Json(Data), Text("visit_noted"), Of(row.At), Text(row.Tenant), Text("Visit, Bench"), Json(row.Headers));
        Add(batch, Single[2], Text(row.Tenant), Of(row.Command), Of(row.Hash), Of(row.Stream), Of((long)row.Version), Of(row.At));
        await batch.PrepareAsync();
        await batch.ExecuteNonQueryAsync();
    }

    /// <summary>As many commands as callers would bring, in one transaction.</summary>
    public async Task CallMany(int commands)
    {
        Row[] rows = [.. Enumerable.Range(0, commands).Select(Next)];
        await using var connection = await database.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection);
        Add(batch, Many[0], Texts(row => row.Tenant), All(NpgsqlDbType.Uuid, row => row.Stream), Texts(_ => Visit.StreamType), All(NpgsqlDbType.Bigint, row => (long)row.Version), All(NpgsqlDbType.TimestampTz, row => row.At));
        Add(batch, Many[1],
            All(NpgsqlDbType.Uuid, row => row.Id), All(NpgsqlDbType.Uuid, row => row.Stream), All(NpgsqlDbType.Bigint, row => (long)row.Version), All(NpgsqlDbType.Jsonb, _ => Data),
            Texts(_ => "visit_noted"), All(NpgsqlDbType.TimestampTz, row => row.At), Texts(row => row.Tenant), Texts(_ => "Visit, Bench"), All(NpgsqlDbType.Jsonb, row => row.Headers));
        Add(batch, Many[2],
            Texts(row => row.Tenant), All(NpgsqlDbType.Uuid, row => row.Command), All(NpgsqlDbType.Bytea, row => row.Hash), All(NpgsqlDbType.Uuid, row => row.Stream),
            All(NpgsqlDbType.Bigint, row => (long)row.Version), All(NpgsqlDbType.TimestampTz, row => row.At));
        await batch.PrepareAsync();
        await batch.ExecuteNonQueryAsync();

        NpgsqlParameter Texts(Func<Row, string> value) => All(NpgsqlDbType.Varchar, value);

        NpgsqlParameter All<T>(NpgsqlDbType type, Func<Row, T> value) =>
            new NpgsqlParameter<T[]> { TypedValue = [.. rows.Select(value)], NpgsqlDbType = NpgsqlDbType.Array | type };
    }

    private Row Next(int caller)
    {
        var (stream, version) = _visits[caller];
        _visits[caller] = ++version < VisitCommands.EventsPerVisit ? (stream, version) : (Guid.CreateVersion7(), 0);
        var command = Guid.CreateVersion7();
        return new Row(VisitCommands.Tenant, stream, version, Guid.CreateVersion7(), command, new byte[32], Headers(command), DateTime.UtcNow);
    }

    private static void Add(NpgsqlBatch batch, string statement, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(statement);
        foreach (var parameter in parameters)
            command.Parameters.Add(parameter);
        batch.BatchCommands.Add(command);
    }

    private static NpgsqlParameter<T> Of<T>(T value) => new() { TypedValue = value };

    private static NpgsqlParameter<string> Text(string value) => new() { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Varchar };

    private static NpgsqlParameter<string> Json(string value) => new() { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Jsonb };

    private sealed record Row(string Tenant, Guid Stream, int Version, Guid Id, Guid Command, byte[] Hash, string Headers, DateTime At);
}
