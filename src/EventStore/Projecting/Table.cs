using System.Text.RegularExpressions;
using Npgsql;
using NpgsqlTypes;

namespace Casework.EventStore.Projecting;

/// <summary>
/// A table that a projection fills, in the schema <c>casework</c>. A migration makes it and closes it with
/// <c>select casework.protect_read_model('casework.…')</c>.
/// </summary>
public sealed partial class Table<TRow>
{
    private readonly string _columns;
    private readonly string _unnested;
    private readonly string _taken;

    /// <param name="name">The table's name, at most 50 bytes: a rebuild adds to it.</param>
    /// <param name="columns">All that are written; others keep their default.</param>
    /// <param name="streamColumn">The uuid column that holds the stream's id, beside <c>tenant_id</c>; null for rows of many streams.</param>
    /// <param name="key">The columns of the primary key: the order in which two builds are compared.</param>
    public Table(string name, IReadOnlyList<Column<TRow>> columns, string? streamColumn, IReadOnlyList<string> key)
    {
        foreach (var part in columns.Select(column => column.Name).Append(name).Append(streamColumn ?? name).Concat(key).Where(part => !PlainName().IsMatch(part)))
            throw new ArgumentException($"{part} is not a plain lower-case name.", nameof(name));
        foreach (var needed in key.Append("tenant_id").Append(streamColumn ?? "tenant_id").Where(needed => columns.All(column => column.Name != needed)))
            throw new ArgumentException($"{name} needs the column {needed}.", nameof(columns));

        (Name, Columns, StreamColumn, Key) = (name, columns, streamColumn, key);
        _columns = string.Join(", ", columns.Select(column => column.Name));
        _unnested = string.Join(", ", columns.Select((column, i) => $"${i + 1}::{column.ElementType}[]"));
        _taken = string.Join(", ", columns.Select(column => column.ElementType == column.Type ? $"r.{column.Name}" : $"r.{column.Name}::{column.Type}"));
    }

    public string Name { get; }

    public IReadOnlyList<Column<TRow>> Columns { get; }

    public string? StreamColumn { get; }

    public IReadOnlyList<string> Key { get; }

    internal NpgsqlBatchCommand Insert(IReadOnlyList<TRow> rows, string suffix)
    {
        var command = new NpgsqlBatchCommand($"insert into casework.{Name}{suffix} ({_columns}) select {_taken} from unnest({_unnested}) r ({_columns})");
        foreach (var column in Columns)
            command.Parameters.Add(column.Parameter(rows));
        return command;
    }

    internal NpgsqlBatchCommand Delete(IReadOnlyCollection<StreamKey> streams, string suffix) =>
        new($"delete from casework.{Name}{suffix} t using unnest($1::text[], $2::uuid[]) s (tenant, id) where t.tenant_id = s.tenant and t.{StreamColumn} = s.id")
        {
            Parameters =
            {
                new NpgsqlParameter<string[]> { TypedValue = [.. streams.Select(stream => stream.Tenant)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
                new NpgsqlParameter<Guid[]> { TypedValue = [.. streams.Select(stream => stream.Id)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid },
            },
        };

    /// <summary>A stream's rows, whatever they were.</summary>
    internal IReadOnlyList<NpgsqlBatchCommand> Replace(StreamKey stream, IReadOnlyList<TRow> rows) =>
        rows.Count == 0 ? [Delete([stream], suffix: "")] : [Delete([stream], suffix: ""), Insert(rows, suffix: "")];

    /// <summary>New rows, and those whose key is there already with new values.</summary>
    internal NpgsqlBatchCommand Upsert(IReadOnlyList<TRow> rows, string suffix)
    {
        var command = Insert(rows, suffix);
        var changed = string.Join(", ", Columns.Where(column => !Key.Contains(column.Name)).Select(column => $"{column.Name} = excluded.{column.Name}"));
        command.CommandText += $" on conflict ({string.Join(", ", Key)}) do {(changed.Length == 0 ? "nothing" : $"update set {changed}")}";
        return command;
    }

    /// <summary>Those that are there of rows with these rows' keys.</summary>
    internal NpgsqlBatchCommand Known(IReadOnlyList<TRow> rows, string suffix)
    {
        var keys = Key.Select(name => Columns.First(column => column.Name == name)).ToList();
        var command = new NpgsqlBatchCommand($"""
            select {string.Join(", ", Columns.Select(column => $"t.{column.Name}"))}
              from casework.{Name}{suffix} t
              join unnest({string.Join(", ", keys.Select((column, i) => $"${i + 1}::{column.ElementType}[]"))}) k ({string.Join(", ", Key)}) using ({string.Join(", ", Key)})
            """);
        foreach (var column in keys)
            command.Parameters.Add(column.Parameter(rows));
        return command;
    }

    internal async Task<TableCopy<TRow>> Copy(NpgsqlConnection connection, string suffix, CancellationToken cancel) =>
        new(await connection.BeginBinaryImportAsync($"copy casework.{Name}{suffix} ({_columns}) from stdin (format binary)", cancel), Columns);

    [GeneratedRegex("^[a-z][a-z0-9_]{0,49}$")]
    private static partial Regex PlainName();
}
