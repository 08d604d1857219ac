using System.Runtime.CompilerServices;
using Npgsql;

namespace Casework.EventStore;

/// <summary>Reads rows of the log as they are stored, each call one round trip.</summary>
internal sealed class LogReader(NpgsqlDataSource database, TenantReads reads)
{
    internal const string Columns = """
        seq_id, id, tenant_id, stream_id, version, type, mt_dotnet_type, data, headers, "timestamp", correlation_id, causation_id
        """;

    private const string TailOfStream = $"""
        select {Columns} from casework.mt_events where tenant_id = $1 and stream_id = $2 and version > $3 order by version
        """;

    public async Task<long> Head(CancellationToken cancel)
    {
        await using var command = database.CreateCommand("select last_position from casework.log_head");
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    public Task<List<StoredEvent>> Stream(StreamKey stream, ReadUpTo? upTo, CancellationToken cancel) =>
        reads.Read(stream.Tenant, TenantBatch.Statement($"""
            select {Columns} from casework.mt_events
            where tenant_id = $1 and stream_id = $2
              and ($3::bigint is null or version <= $3)
              and ($4::timestamptz is null or "timestamp" <= $4)
              and ($5::date is null or (headers ->> 'effective_on')::date <= $5)
            order by version
            """,
            stream.Tenant, stream.Id,
            (object?)upTo?.LastVersion ?? DBNull.Value,
            (object?)upTo?.Instant?.ToUniversalTime() ?? DBNull.Value,
            (object?)upTo?.Day ?? DBNull.Value), Empty, Add, cancel);

    /// <summary>A stream's events after a version.</summary>
    public Task<List<StoredEvent>> Tail(StreamKey stream, long after, CancellationToken cancel) =>
        reads.Read(stream.Tenant, TenantBatch.Statement(TailOfStream, stream.Tenant, stream.Id, after), Empty, Add, cancel);

    /// <summary>A stream's events after a version, and what stands against a command id.</summary>
    public async Task<(List<StoredEvent> Events, CommandOutcome? Outcome)> Tail(
        StreamKey stream, long after, Guid command, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, stream.Tenant, reads.Options);
        batch.Add(TailOfStream, stream.Tenant, stream.Id, after);
        // After the events: when the id is not found here, the events above cannot hold its effects.
        batch.Add("""
            select content_hash, stream_id, version, position, event_count from casework.commands
            where tenant_id = $1 and command_id = $2
            """,
            stream.Tenant, command);
        await using var reader = await batch.Read(cancel);
        var events = await Rows(reader, cancel);
        await reader.NextResultAsync(cancel);
        return await reader.ReadAsync(cancel)
            ? (events, new CommandOutcome(
                reader.GetFieldValue<byte[]>(0), reader.GetGuid(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt32(4)))
            : (events, null);
    }

    /// <summary>The events of several streams after a version of each, stream by stream.</summary>
    public Task<List<StoredEvent>> Tails(string tenant, IReadOnlyList<(Guid Stream, long After)> streams, CancellationToken cancel) =>
        reads.Read(tenant, TenantBatch.Statement($"""
            select {Columns} from casework.mt_events join unnest($2::uuid[], $3::bigint[]) wanted (wanted_id, known_version)
              on stream_id = wanted_id and version > known_version
            where tenant_id = $1 order by stream_id, version
            """,
            tenant, streams.Select(stream => stream.Stream).ToArray(), streams.Select(stream => stream.After).ToArray()), Empty, Add, cancel);

    /// <summary>The first event of each of several streams.</summary>
    public Task<List<StoredEvent>> Beginnings(string tenant, IReadOnlyCollection<Guid> streams, CancellationToken cancel) =>
        reads.Read(tenant, TenantBatch.Statement($"""
            select {Columns} from casework.mt_events join unnest($2::uuid[]) wanted (wanted_id) on stream_id = wanted_id
            where tenant_id = $1 and version = 1
            """,
            tenant, streams.ToArray()), Empty, Add, cancel);

    /// <summary>The latest events of some streams, the last first.</summary>
    // The streams' index finds them all first: in the order of the log, whoever looks for few would be led through everybody's.
    public Task<List<StoredEvent>> Latest(string tenant, LatestEvents wanted, CancellationToken cancel) =>
        reads.Read(tenant, TenantBatch.Statement($"""
            with latest as materialized (
              select seq_id from casework.mt_events
               where tenant_id = $1 and stream_id = any ($2) and type = any ($3) and seq_id >= $4 and seq_id < $5
                 and ($6::text is null or headers ->> 'actor' = $6) and ($7::text is null or data ->> $7 = $8))
            select {Columns} from casework.mt_events where seq_id in (select seq_id from latest order by seq_id desc limit $9) order by seq_id desc
            """,
            tenant, wanted.Streams.ToArray(), wanted.StoredNames.ToArray(), wanted.From, wanted.Before,
            (object?)wanted.Actor ?? DBNull.Value, (object?)wanted.Member?.Name ?? DBNull.Value, (object?)wanted.Member?.Text ?? DBNull.Value, wanted.Most), Empty, Add, cancel);

    /// <summary>The first position recorded at an instant or later; one past the end when there is none.</summary>
    // Positions have no gaps and time never runs backwards in the log, so halving finds it: the low end is before the instant, the high end is not.
    public async Task<long> FirstFrom(DateTimeOffset instant, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog, reads.Options);
        batch.Add("""
            with recursive search (low, high) as (
              select 0::bigint, last_position + 1 from casework.log_head
              union all
              select case when middle."timestamp" < $1 then middle.seq_id else search.low end, case when middle."timestamp" < $1 then search.high else middle.seq_id end
                from search
               cross join lateral (select e.seq_id, e."timestamp" from casework.mt_events e where e.seq_id = search.low + (search.high - search.low) / 2 offset 0) middle
               where search.high - search.low > 1)
            select high from search order by high - low limit 1
            """,
            instant.ToUniversalTime());
        await using var reader = await batch.Read(cancel);
        await reader.ReadAsync(cancel);
        return reader.GetInt64(0);
    }

    /// <summary>Which streams grew after a position, as far as the log goes now or the limit lets.</summary>
    public async Task<List<(long Position, StreamKey Stream)>> Growth(long after, int limit, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog, reads.Options);
        batch.Add("select seq_id, tenant_id, stream_id from casework.mt_events where seq_id > $1 order by seq_id limit $2", after, limit);
        await using var reader = await batch.Read(cancel);
        var growth = new List<(long, StreamKey)>();
        while (await reader.ReadAsync(cancel))
            growth.Add((reader.GetInt64(0), new StreamKey(reader.GetString(1), reader.GetGuid(2))));
        return growth;
    }

    public async Task<LogPage<StoredEvent>> Page(long after, int limit, LogFilter filter, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, filter.Tenant ?? TenantBatch.WholeLog, reads.Options);
        batch.Add("select last_position from casework.log_head");
        var wanted = "";
        List<object> parameters = [after, limit];
        Want("tenant_id =", filter.Tenant);
        Want("stream_id =", filter.Stream);
        Want("type = any", filter.StoredNames?.ToArray());
        batch.Add($"select {Columns} from casework.mt_events where seq_id > $1{wanted} order by seq_id limit $2", parameters.ToArray());

        await using var reader = await batch.Read(cancel);
        await reader.ReadAsync(cancel);
        var head = reader.GetInt64(0);
        await reader.NextResultAsync(cancel);
        var events = await Rows(reader, cancel);
        var last = events.Count > 0 ? events[^1].Position : after;
        // The head was read first, so every event up to it was visible to the page.
        return new LogPage<StoredEvent>(events, events.Count == limit ? last : Math.Max(last, head), Math.Max(last, head));

        void Want(string condition, object? value)
        {
            if (value is null)
                return;
            parameters.Add(value);
            wanted += $" and {condition} (${parameters.Count})";
        }
    }

    /// <summary>The event at a position, found by the index alone: a broken block elsewhere is not touched.</summary>
    public async Task<StoredEvent?> At(long position, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog, reads.Options);
        batch.Add("select set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)");
        batch.Add($"select {Columns} from casework.mt_events where seq_id = $1", position);
        await using var reader = await batch.Read(cancel);
        await reader.NextResultAsync(cancel);
        return await reader.ReadAsync(cancel) ? Row(reader) : null;
    }

    public async IAsyncEnumerable<StoredEvent> Log(
        long after, LogFilter filter, int pageSize, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var page = await Page(after, pageSize, filter, cancel); ; page = await Page(page.Through, pageSize, filter, cancel))
        {
            foreach (var stored in page.Events)
                yield return stored;
            if (page.Through >= page.Head)
                yield break;
        }
    }

    private static List<StoredEvent> Empty() => [];

    private static void Add(List<StoredEvent> rows, NpgsqlDataReader reader) => rows.Add(Row(reader));

    internal static async Task<List<StoredEvent>> Rows(NpgsqlDataReader reader, CancellationToken cancel)
    {
        var rows = new List<StoredEvent>();
        while (await reader.ReadAsync(cancel))
            rows.Add(Row(reader));
        return rows;
    }

    internal static StoredEvent Row(NpgsqlDataReader reader) => new(
        Position: reader.GetInt64(0),
        EventId: reader.GetGuid(1),
        Stream: new StreamKey(reader.GetString(2), reader.GetGuid(3)),
        Version: reader.GetInt64(4),
        StoredName: reader.GetString(5),
        DotnetType: Text(reader, 6),
        Data: reader.GetFieldValue<byte[]>(7),
        Headers: reader.IsDBNull(8) ? [] : reader.GetFieldValue<byte[]>(8),
        RecordedAt: reader.GetFieldValue<DateTimeOffset>(9),
        CorrelationId: Text(reader, 10),
        CausationId: Text(reader, 11));

    // Rows are buffered whole (no sequential access), so these do not block.
    private static string? Text(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
