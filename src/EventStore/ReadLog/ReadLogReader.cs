using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;

namespace Casework.EventStore.ReadLog;

/// <summary>Who read what, asked of one municipality.</summary>
public sealed class ReadLogReader(NpgsqlDataSource database, TenantReads reads)
{
    internal const string Columns =
        "e.number, e.tenant_id, e.at, e.actor, e.role, e.purpose, e.channel, e.decision, e.operation, e.document_hash, e.request_id, e.field_classes, e.pathways, e.fields, e.results";

    private const int PageSize = 1_000;

    // Blocks are found by their index, and of their lines only those are read that hold what is looked for: however long the log is.
    private const string OfPathwayText = $"""
        select {Columns}
          from casework.read_pathways p
          join casework.read_lines l on l.tenant_id = p.tenant_id and l.block = p.block
         cross join lateral casework.read_entries_of(l, '%' || $2::text || '%') e
         where p.tenant_id = $1 and p.pathway_id = $2 and $2 = any (e.pathways)
           and l.first_entry < $3 and e.number < $3 and e.at >= $4 and e.at < $5
         order by p.block desc, e.number desc limit $6
        """;

    private const string OfActorText = $"""
        select {Columns}
          from casework.read_actors a
          join casework.read_lines l on l.tenant_id = a.tenant_id and l.block = a.block
         cross join lateral casework.read_entries_of(l) e
         where a.tenant_id = $1 and a.actor = $2 and e.actor = $2
           and l.first_entry < $3 and e.number < $3 and e.at >= $4 and e.at < $5
         order by a.block desc, e.number desc limit $6
        """;

    // Blocks, by when they were recorded: an instant to the first block from then on.
    private const string FirstBlock = "coalesce((select t.number from casework.read_blocks t where t.recorded_at >= $3 order by t.recorded_at, t.number limit 1), 9223372036854775807)";
    private const string BlockAfter = "coalesce((select t.number from casework.read_blocks t where t.recorded_at >= $4 order by t.recorded_at, t.number limit 1), 9223372036854775807)";
    private const string FirstEntry = "coalesce((select t.first_entry from casework.read_blocks t where t.recorded_at >= $3 order by t.recorded_at, t.number limit 1), 9223372036854775807)";
    private const string EntryAfter = "coalesce((select t.first_entry from casework.read_blocks t where t.recorded_at >= $4 order by t.recorded_at, t.number limit 1), 9223372036854775807)";
    private const string Recorded = "(select t.recorded_at from casework.read_blocks t where t.number = l.block)";

    private const string LatestText = $"""
        select {Columns}, {Recorded}
          from casework.read_lines l
         cross join lateral casework.read_entries_of(l) e
         where l.tenant_id = $1 and l.first_entry < $2 and e.number < $2 and l.first_entry >= {FirstEntry} and l.first_entry < {EntryAfter}
         order by l.first_entry desc, e.number desc limit $5
        """;

    private const string LatestOfActorText = $"""
        select {Columns}, {Recorded}
          from casework.read_actors a
          join casework.read_lines l on l.tenant_id = a.tenant_id and l.block = a.block
         cross join lateral casework.read_entries_of(l) e
         where a.tenant_id = $1 and a.actor = $6 and e.actor = $6
           and l.first_entry < $2 and e.number < $2 and a.block >= {FirstBlock} and a.block < {BlockAfter}
         order by a.block desc, e.number desc limit $5
        """;

    private const string LatestOfPathwayText = $"""
        select {Columns}, {Recorded}
          from casework.read_pathways p
          join casework.read_lines l on l.tenant_id = p.tenant_id and l.block = p.block
         cross join lateral casework.read_entries_of(l, '%' || $7::text || '%') e
         where p.tenant_id = $1 and p.pathway_id = $7 and $7 = any (e.pathways) and ($6::text is null or e.actor = $6)
           and l.first_entry < $2 and e.number < $2 and p.block >= {FirstBlock} and p.block < {BlockAfter}
         order by p.block desc, e.number desc limit $5
        """;

    private const string PageText = $"""
        select {Columns}
          from casework.read_lines l
         cross join lateral casework.read_entries_of(l) e
         where l.tenant_id = $1 and e.number > $2 and e.number <= $3 and l.first_entry <= $3
           and l.first_entry >= coalesce((select max(m.first_entry) from casework.read_lines m where m.tenant_id = $1 and m.first_entry <= $2 + 1), 0)
         order by l.first_entry, e.number limit $4
        """;

    public Task<List<RecordedRead>> OfPathway(string tenant, Guid pathway, ReadLogRange range, CancellationToken cancel) =>
        reads.Read(tenant, Ranged(OfPathwayText, tenant, new NpgsqlParameter<Guid> { TypedValue = pathway }, range), static () => new List<RecordedRead>(), Add, cancel);

    public Task<List<RecordedRead>> OfActor(string tenant, string actor, ReadLogRange range, CancellationToken cancel) =>
        reads.Read(tenant, Ranged(OfActorText, tenant, new NpgsqlParameter<string> { TypedValue = actor }, range), static () => new List<RecordedRead>(), Add, cancel);

    /// <summary>The latest entries of a municipality, the last first, each with when it was recorded, by which the range asks here.</summary>
    /// <param name="actor">Only what this one read; null for everybody.</param>
    /// <param name="pathway">Only what was read of this one; null for all.</param>
    public Task<List<(RecordedRead Read, DateTimeOffset RecordedAt)>> Latest(string tenant, string? actor, Guid? pathway, ReadLogRange range, CancellationToken cancel)
    {
        var statement = new NpgsqlBatchCommand(pathway is not null ? LatestOfPathwayText : actor is not null ? LatestOfActorText : LatestText);
        statement.Parameters.Add(new NpgsqlParameter { Value = tenant, NpgsqlDbType = NpgsqlDbType.Varchar });
        statement.Parameters.Add(new NpgsqlParameter<long> { TypedValue = range.Before ?? long.MaxValue });
        statement.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = Begin(range), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        statement.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = End(range), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        statement.Parameters.Add(new NpgsqlParameter<int> { TypedValue = range.Most });
        if (pathway is not null || actor is not null)
            statement.Parameters.Add(new NpgsqlParameter { Value = (object?)actor ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        if (pathway is { } one)
            statement.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = one });
        return reads.Read(
            tenant, statement, static () => new List<(RecordedRead, DateTimeOffset)>(), static (found, row) => found.Add((Read(row), row.GetFieldValue<DateTimeOffset>(15))), cancel);
    }

    /// <summary>Every entry of a municipality after a number, in order, up to the last there is at the beginning; in constant memory.</summary>
    public async IAsyncEnumerable<RecordedRead> All(string tenant, long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        var last = await Last(tenant, cancel);
        while (true)
        {
            var page = new List<RecordedRead>(PageSize);
            await using (var batch = new TenantBatch(database, tenant))
            {
                batch.Add(TenantBatch.Statement(PageText, tenant, after, last, PageSize));
                await using var rows = await batch.Read(cancel);
                while (await rows.ReadAsync(cancel))
                    Add(page, rows);
            }

            foreach (var read in page)
                yield return read;
            if (page.Count < PageSize)
                yield break;
            after = page[^1].Number;
        }
    }

    internal static RecordedRead Read(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        new ReadEntry(
            row.GetString(1),
            row.GetFieldValue<DateTimeOffset>(2),
            row.GetString(3),
            row.GetString(4),
            row.GetString(5),
            (ReadChannel)row.GetInt32(6),
            (ReadDecision)row.GetInt32(7),
            row.IsDBNull(8) ? null : row.GetString(8),
            row.IsDBNull(9) ? null : row.GetString(9),
            row.GetString(10),
            row.GetInt32(11),
            row.GetFieldValue<Guid[]>(12),
            row.GetFieldValue<string[]>(13),
            row.GetInt32(14)));

    private async Task<long> Last(string tenant, CancellationToken cancel)
    {
        await using var batch = new TenantBatch(database, tenant);
        batch.Add("select coalesce(max(b.first_entry + b.entries - 1), 0) from casework.read_blocks b where b.number = (select max(number) from casework.read_blocks)");
        await using var rows = await batch.Read(cancel);
        return await rows.ReadAsync(cancel) ? rows.GetInt64(0) : 0;
    }

    private static void Add(List<RecordedRead> reads, NpgsqlDataReader row) => reads.Add(Read(row));

    private static DateTime Begin(ReadLogRange range) => range.From?.UtcDateTime ?? DateTime.UnixEpoch;

    private static DateTime End(ReadLogRange range) => range.To?.UtcDateTime ?? new DateTime(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static NpgsqlBatchCommand Ranged(string text, string tenant, NpgsqlParameter key, ReadLogRange range)
    {
        var statement = new NpgsqlBatchCommand(text);
        statement.Parameters.Add(new NpgsqlParameter { Value = tenant, NpgsqlDbType = NpgsqlDbType.Varchar });
        statement.Parameters.Add(key);
        statement.Parameters.Add(new NpgsqlParameter<long> { TypedValue = range.Before ?? long.MaxValue });
        statement.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = Begin(range), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        statement.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = End(range), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        statement.Parameters.Add(new NpgsqlParameter<int> { TypedValue = range.Most });
        return statement;
    }
}
