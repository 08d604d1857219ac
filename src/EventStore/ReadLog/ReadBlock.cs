using Npgsql;
using NpgsqlTypes;

namespace Casework.EventStore.ReadLog;

/// <summary>Entries of many operations as one block: one round trip, one transaction.</summary>
internal sealed class ReadBlock
{
    private const string Open = "select number, first_entry, recorded_at from casework.open_read_block($1, $2, $3)";

    // A block that was written before has its lines, which are written last of all, and keeps its rows.
    private const string New = "where b.id = $1 and not exists (select from casework.read_lines l where l.block = b.number and l.tenant_id = $2)";

    private const string Pathways = $"""
        insert into casework.read_pathways (tenant_id, pathway_id, block)
        select $2, p.id, b.number from casework.read_blocks b cross join unnest($3) p (id) {New}
        """;

    private const string Actors = $"""
        insert into casework.read_actors (tenant_id, actor, block)
        select $2, a.name, b.number from casework.read_blocks b cross join unnest($3) a (name) {New}
        """;

    private const string Lines = $"""
        insert into casework.read_lines (block, tenant_id, first_entry, entries, lines)
        select b.number, $2, b.first_entry + $3, $4, $5 from casework.read_blocks b {New}
        """;

    private readonly Guid _id = Guid.CreateVersion7();
    private readonly IReadOnlyList<ReadSlice> _slices;
    private readonly byte[] _digest;

    /// <param name="slices">A municipality each. They must stay as they are until the block is written.</param>
    public ReadBlock(IReadOnlyList<ReadSlice> slices) => (_slices, _digest) = (slices, ReadDigest.OfBlock(slices));

    /// <summary>Writes the block, which may be tried again: it has its effect once.</summary>
    /// <param name="prepare">Prepares the statements on their connection. Not through a pooler in transaction mode.</param>
    public async Task Write(NpgsqlDataSource database, bool prepare, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(OpenStatement());
        var first = 0;
        foreach (var (reads, parts) in _slices)
        {
            var entries = reads.Entries(parts);
            batch.BatchCommands.Add(IndexStatement(Pathways, reads.Tenant, reads.Streams(parts), NpgsqlDbType.Uuid));
            batch.BatchCommands.Add(IndexStatement(Actors, reads.Tenant, reads.Actors(parts), NpgsqlDbType.Text));
            batch.BatchCommands.Add(LinesStatement(reads.Tenant, first, entries, reads.Lines(parts)));
            first += entries;
        }

        if (prepare)
            await batch.PrepareAsync(cancel);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private NpgsqlBatchCommand OpenStatement()
    {
        var command = new NpgsqlBatchCommand(Open);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = _id });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = _slices.Sum(slice => slice.Entries) });
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = _digest });
        return command;
    }

    private NpgsqlBatchCommand LinesStatement(string tenant, int first, int entries, ReadOnlyMemory<byte> lines)
    {
        var command = Statement(Lines, tenant);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = first });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = entries });
        command.Parameters.Add(new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = lines, NpgsqlDbType = NpgsqlDbType.Text });
        return command;
    }

    private NpgsqlBatchCommand IndexStatement<T>(string text, string tenant, T[] keys, NpgsqlDbType type)
    {
        var command = Statement(text, tenant);
        command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = keys, NpgsqlDbType = NpgsqlDbType.Array | type });
        return command;
    }

    private NpgsqlBatchCommand Statement(string text, string tenant)
    {
        var command = new NpgsqlBatchCommand(text);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = _id });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = tenant, NpgsqlDbType = NpgsqlDbType.Varchar });
        return command;
    }
}
