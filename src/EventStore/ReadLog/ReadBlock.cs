using Npgsql;
using NpgsqlTypes;

namespace Casework.EventStore.ReadLog;

/// <summary>Entries of many operations as one block: one round trip, one transaction.</summary>
internal sealed class ReadBlock(IReadOnlyList<ReadEntry> entries)
{
    private const string Open = "select number, first_entry, recorded_at from casework.open_read_block($1, $2, $3)";

    // Slices of two long arrays, each entry's own. A block that was written before keeps its rows.
    private const string Entries = """
        insert into casework.read_entries
               (number, tenant_id, at, actor, role, purpose, channel, decision, operation, document_hash, request_id, field_classes, pathways, fields, results)
        select b.first_entry + e.n - 1, e.tenant, e.at, e.actor, e.role, e.purpose, e.channel, e.decision, e.operation, e.hash, e.request, e.classes,
               $2[e.pathways_from : e.pathways_to], $3[e.fields_from : e.fields_to], e.results
          from casework.read_blocks b
         cross join unnest($4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19) with ordinality
               e (tenant, at, actor, role, purpose, channel, decision, operation, hash, request, classes,
                  pathways_from, pathways_to, fields_from, fields_to, results, n)
         where b.id = $1
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
    private readonly byte[] _digest = ReadDigest.OfBlock(entries);

    /// <summary>Writes the block, which may be tried again: it has its effect once.</summary>
    /// <param name="prepare">Prepares the statements on their connection. Not through a pooler in transaction mode.</param>
    public async Task Write(NpgsqlDataSource database, bool prepare, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(OpenStatement());
        batch.BatchCommands.Add(EntriesStatement());
        batch.BatchCommands.Add(IndexStatement(Pathways, PathwaysSeen(), NpgsqlDbType.Uuid));
        batch.BatchCommands.Add(IndexStatement(Actors, [.. entries.Select(entry => (entry.Tenant, entry.Actor)).Distinct()], NpgsqlDbType.Text));
        if (prepare)
            await batch.PrepareAsync(cancel);
        await batch.ExecuteNonQueryAsync(cancel);
    }

    private NpgsqlBatchCommand OpenStatement()
    {
        var command = new NpgsqlBatchCommand(Open);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = _id });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = entries.Count });
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = _digest });
        return command;
    }

    private NpgsqlBatchCommand EntriesStatement()
    {
        var command = new NpgsqlBatchCommand(Entries);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = _id });
        Bind(command, [.. entries.SelectMany(entry => entry.Streams)], NpgsqlDbType.Uuid);
        Bind(command, [.. entries.SelectMany(entry => entry.Fields)], NpgsqlDbType.Text);
        Bind(command, Each(entry => entry.Tenant), NpgsqlDbType.Varchar);
        Bind(command, Each(entry => entry.At), NpgsqlDbType.TimestampTz);
        Bind(command, Each(entry => entry.Actor), NpgsqlDbType.Text);
        Bind(command, Each(entry => entry.Role), NpgsqlDbType.Text);
        Bind(command, Each(entry => entry.Purpose), NpgsqlDbType.Text);
        Bind(command, Each(entry => (int)entry.Channel), NpgsqlDbType.Integer);
        Bind(command, Each(entry => (int)entry.Decision), NpgsqlDbType.Integer);
        Bind(command, Each(entry => entry.Operation), NpgsqlDbType.Text);
        Bind(command, Each(entry => entry.DocumentHash), NpgsqlDbType.Text);
        Bind(command, Each(entry => entry.RequestId), NpgsqlDbType.Text);
        Bind(command, Each(entry => entry.FieldClasses), NpgsqlDbType.Integer);
        BindSlices(command, entry => entry.Streams.Count);
        BindSlices(command, entry => entry.Fields.Count);
        Bind(command, Each(entry => entry.Results), NpgsqlDbType.Integer);
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
        foreach (var entry in entries)
        {
            foreach (var stream in entry.Streams)
                seen.Add((entry.Tenant, stream));
        }

        return [.. seen];
    }

    // Of the first element and the last one; none where the last is before the first.
    private void BindSlices(NpgsqlBatchCommand command, Func<ReadEntry, int> count)
    {
        var (from, to, end) = (new int[entries.Count], new int[entries.Count], 0);
        for (var i = 0; i < entries.Count; i++)
        {
            from[i] = end + 1;
            to[i] = end += count(entries[i]);
        }

        Bind(command, from, NpgsqlDbType.Integer);
        Bind(command, to, NpgsqlDbType.Integer);
    }

    private T[] Each<T>(Func<ReadEntry, T> of)
    {
        var values = new T[entries.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = of(entries[i]);
        return values;
    }

    private static void Bind<T>(NpgsqlBatchCommand command, T[] values, NpgsqlDbType type) =>
        command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | type });
}
