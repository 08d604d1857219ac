using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Npgsql;

namespace Casework.EventStore.Projecting;

/// <summary>Reads the log for projections: in pages, whole streams by key, and in parts.</summary>
internal sealed class ProjectionReader(NpgsqlDataSource database, EventTypes types, DecodeEvents decode)
{
    private const int DecodeTogether = 1000;
    private readonly LogReader _log = new(database, new TenantReads(database));
    private readonly ConcurrentDictionary<string, EventName> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Type> _types = types.StoredNames.ToDictionary(entry => entry.Name, entry => entry.Type, StringComparer.Ordinal);

    public Task<LogPage<StoredEvent>> Read(long after, int count, CancellationToken cancel) =>
        _log.Page(after, count, LogFilter.Everything, cancel);

    public Task<long> Head(CancellationToken cancel) => _log.Head(cancel);

    /// <summary>Each stream up to and including a version, stream by stream.</summary>
    public async Task<IReadOnlyList<StoredEvent>> Streams(IReadOnlyCollection<(StreamKey Stream, long Version)> streams, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add($"""
            select {LogReader.Columns} from unnest($1::varchar[], $2::uuid[], $3::bigint[]) s (in_tenant, in_stream, through)
              join casework.mt_events on tenant_id = in_tenant and stream_id = in_stream and version <= through
             order by tenant_id, stream_id, version
            """,
            streams.Select(entry => entry.Stream.Tenant).ToArray(), streams.Select(entry => entry.Stream.Id).ToArray(), streams.Select(entry => entry.Version).ToArray());
        await using var reader = await batch.Read(cancel);
        return await LogReader.Rows(reader, cancel);
    }

    /// <summary>Every so-manieth stream of a type in key order, and the last one.</summary>
    public async Task<IReadOnlyList<StreamKey>> StreamBounds(string streamType, int every, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add("""
            select tenant_id, id
              from (select tenant_id, id, row_number() over (order by tenant_id, id) as n, count(*) over () as streams
                      from casework.mt_streams where type = $1) s
             where n % $2 = 0 or n = streams order by tenant_id, id
            """,
            streamType, every);
        await using var reader = await batch.Read(cancel);
        var bounds = new List<StreamKey>();
        while (await reader.ReadAsync(cancel))
            bounds.Add(new StreamKey(reader.GetString(0), reader.GetGuid(1)));
        return bounds;
    }

    /// <summary>A stream's events up to a position.</summary>
    public async Task<IReadOnlyList<StoredEvent>> Stream(StreamKey stream, long through, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add($"""
            select {LogReader.Columns} from casework.mt_events where tenant_id = $1 and stream_id = $2 and seq_id <= $3 order by version
            """,
            stream.Tenant, stream.Id, through);
        await using var reader = await batch.Read(cancel);
        return await LogReader.Rows(reader, cancel);
    }

    /// <summary>The rows of a read model that a statement asks for.</summary>
    public async Task<List<TRow>> Rows<TRow>(NpgsqlBatchCommand question, Func<NpgsqlDataReader, TRow> read, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add(question);
        await using var reader = await batch.Read(cancel);
        var rows = new List<TRow>();
        while (await reader.ReadAsync(cancel))
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>The events of a part, some at a time, in constant memory: stream by stream, or in the log's order.</summary>
    /// <param name="bodies">False: without what they say.</param>
    public async IAsyncEnumerable<IReadOnlyList<StoredEvent>> Part(BuildPart part, bool bodies, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        var columns = $"""seq_id, id, tenant_id, stream_id, version, type, {(bodies ? "data" : "null::jsonb")}, headers, "timestamp", correlation_id, causation_id""";
        // In the order of an index, whatever the table's size: a plan that sorts would read the whole log for each part.
        batch.Add("select set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true)");
        if (part.ThroughStream is { } last)
        {
            batch.Add($"""
                select {columns} from casework.mt_events
                 where ($1::varchar is null or (tenant_id, stream_id) > ($1::varchar, $2::uuid)) and (tenant_id, stream_id) <= ($3::varchar, $4::uuid)
                   and seq_id <= $5
                 order by tenant_id, stream_id, version
                """,
                (object?)part.AfterStream?.Tenant ?? DBNull.Value, (object?)part.AfterStream?.Id ?? DBNull.Value, last.Tenant, last.Id, part.ThroughPosition);
        }
        else
        {
            batch.Add($"select {columns} from casework.mt_events where seq_id > $1 and seq_id <= $2 order by seq_id", part.AfterPosition, part.ThroughPosition);
        }

        await using var reader = await batch.Read(cancel);
        await reader.NextResultAsync(cancel);
        var rows = new PartRows(reader);
        while (await rows.Next(DecodeTogether, cancel) is { Count: > 0 } stored)
            yield return stored;
    }

    public static bool NeedsBody<TEvent>() => typeof(TEvent) != typeof(EventName);

    /// <summary>Those of the events that are <typeparamref name="TEvent"/>, in their order.</summary>
    /// <exception cref="EventUndecodableException">
    /// One cannot be read, or stands under an unknown name in a stream of this type, where it could matter.
    /// </exception>
    public async Task<IReadOnlyList<Recorded<TEvent>>> Decode<TEvent>(IReadOnlyList<StoredEvent> events, string? streamType, CancellationToken cancel)
        where TEvent : class
    {
        if (!NeedsBody<TEvent>())
            return [.. events.Select(stored => (Recorded<TEvent>)(object)Unread(stored))];

        var wanted = new List<StoredEvent>(events.Count);
        List<StoredEvent>? unknown = null;
        foreach (var stored in events)
        {
            if (!_types.TryGetValue(stored.StoredName, out var type))
                (unknown ??= []).Add(stored);
            else if (typeof(TEvent).IsAssignableFrom(type))
                wanted.Add(stored);
        }

        if (unknown is not null && streamType is not null)
            await RefuseUnknown(unknown, streamType, cancel);
        if (wanted.Count == 0)
            return [];

        var decoded = await decode(wanted, cancel);
        var typed = new Recorded<TEvent>[decoded.Count];
        for (var i = 0; i < typed.Length; i++)
        {
            var recorded = decoded[i];
            typed[i] = new Recorded<TEvent>(
                recorded.Position, recorded.EventId, recorded.Stream, recorded.Version, (TEvent)recorded.Event, recorded.RecordedAt, recorded.Headers, recorded.CorrelationId, recorded.CausationId);
        }

        return typed;
    }

    private Recorded<EventName> Unread(StoredEvent stored)
    {
        try
        {
            return new Recorded<EventName>(
                stored.Position, stored.EventId, stored.Stream, stored.Version, _names.GetOrAdd(stored.StoredName, name => new EventName(name)),
                stored.RecordedAt, HeadersJson.Read(stored.Headers), stored.CorrelationId, stored.CausationId);
        }
        catch (JsonException e)
        {
            throw new EventUndecodableException(stored.Position, stored.EventId, stored.StoredName, e);
        }
    }

    private async Task RefuseUnknown(List<StoredEvent> unknown, string streamType, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, TenantBatch.WholeLog);
        batch.Add("""
            select min(e.seq_id) from casework.mt_events e
              join casework.mt_streams s on s.tenant_id = e.tenant_id and s.id = e.stream_id
             where e.seq_id = any ($1) and s.type = $2
            """,
            unknown.Select(stored => stored.Position).ToArray(), streamType);
        await using var reader = await batch.Read(cancel);
        await reader.ReadAsync(cancel);
        if (await reader.IsDBNullAsync(0, cancel))
            return;

        var first = unknown.First(stored => stored.Position == reader.GetInt64(0));
        throw new EventUndecodableException(first.Position, first.EventId, first.StoredName, new UnknownEventTypeException(first.StoredName));
    }
}
