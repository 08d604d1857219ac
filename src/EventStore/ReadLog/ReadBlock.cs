using System.Buffers;
using Npgsql;
using NpgsqlTypes;

namespace Casework.EventStore.ReadLog;

/// <summary>Entries of many operations as one block: one round trip, one transaction.</summary>
internal sealed class ReadBlock
{
    private const string Open = "select number, first_entry, recorded_at from casework.open_read_block($1, $2, $3)";

    // A block that was written before keeps its rows.
    private const string Lines = """
        insert into casework.read_lines (block, tenant_id, first_entry, entries, lines)
        select b.number, $2, b.first_entry + $3, $4, $5 from casework.read_blocks b where b.id = $1
        on conflict do nothing
        """;

    private const string Pathways = """
        insert into casework.read_pathways (tenant_id, pathway_id, block)
        select p.tenant, p.id, b.number from casework.read_blocks b cross join unnest($2, $3) p (tenant, id) where b.id = $1
        on conflict do nothing
        """;

    private const string Actors = """
        insert into casework.read_actors (tenant_id, actor, block)
        select a.tenant, a.name, b.number from casework.read_blocks b cross join unnest($2, $3) a (tenant, name) where b.id = $1
        on conflict do nothing
        """;

    private readonly Guid _id = Guid.CreateVersion7();
    private readonly IReadOnlyList<ReadEntry> _entries;
    private readonly ArrayBufferWriter<byte> _lines;
    private readonly List<ReadLines> _parts;
    private readonly byte[] _digest;

    /// <param name="lines">What it is written through; the block's own until the next one.</param>
    public ReadBlock(IEnumerable<ReadEntry> entries, ArrayBufferWriter<byte> lines)
    {
        _entries = [.. entries.OrderBy(entry => entry.Tenant, StringComparer.Ordinal)];
        _lines = lines;
        lines.ResetWrittenCount();
        (_parts, _digest) = ReadDigest.OfBlock(_entries, lines);
    }

    /// <summary>Writes the block, which may be tried again: it has its effect once.</summary>
    /// <param name="prepare">Prepares the statements on their connection. Not through a pooler in transaction mode.</param>
    public async Task Write(NpgsqlDataSource database, bool prepare, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(OpenStatement());
        foreach (var part in _parts)
            batch.BatchCommands.Add(LinesStatement(part));
        batch.BatchCommands.Add(IndexStatement(Pathways, PathwaysSeen(), NpgsqlDbType.Uuid));
        batch.BatchCommands.Add(IndexStatement(Actors, [.. _entries.Select(entry => (entry.Tenant, entry.Actor)).Distinct()], NpgsqlDbType.Text));
        if (prepare)
            await batch.PrepareAsync(cancel);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private NpgsqlBatchCommand OpenStatement()
    {
        var command = new NpgsqlBatchCommand(Open);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = _id });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = _entries.Count });
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = _digest });
        return command;
    }

    private NpgsqlBatchCommand LinesStatement(ReadLines part)
    {
        var command = new NpgsqlBatchCommand(Lines);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = _id });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = part.Tenant, NpgsqlDbType = NpgsqlDbType.Varchar });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = part.First });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = part.Count });
        command.Parameters.Add(new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = _lines.WrittenMemory[part.Bytes], NpgsqlDbType = NpgsqlDbType.Text });
        return command;
    }

    private NpgsqlBatchCommand IndexStatement<T>(string text, List<(string Tenant, T Key)> rows, NpgsqlDbType type)
    {
        var command = new NpgsqlBatchCommand(text);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = _id });
        Bind(command, rows.ConvertAll(row => row.Tenant).ToArray(), NpgsqlDbType.Varchar);
        Bind(command, rows.ConvertAll(row => row.Key).ToArray(), type);
        return command;
    }

    private List<(string, Guid)> PathwaysSeen()
    {
        var seen = new HashSet<(string, Guid)>();
        foreach (var entry in _entries)
        {
            foreach (var stream in entry.Streams)
                seen.Add((entry.Tenant, stream));
        }

        return [.. seen];
    }

    private static void Bind<T>(NpgsqlBatchCommand command, T[] values, NpgsqlDbType type) =>
        command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type });
}
