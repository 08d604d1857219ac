using Npgsql;
using NpgsqlTypes;

namespace Casework.EventStore.Projecting;

/// <summary>A column of a read model: its name, its PostgreSQL type and where its value comes from.</summary>
public sealed class Column<TRow>
{
    private readonly Func<IReadOnlyList<TRow>, NpgsqlParameter> _array;
    private readonly Func<NpgsqlBinaryImporter, TRow, CancellationToken, Task> _copy;

    private Column(string name, string type, Func<IReadOnlyList<TRow>, NpgsqlParameter> array, Func<NpgsqlBinaryImporter, TRow, CancellationToken, Task> copy) =>
        (Name, Type, _array, _copy) = (name, type, array, copy);

    public string Name { get; }

    /// <summary>As PostgreSQL spells it, such as <c>timestamptz</c>.</summary>
    public string Type { get; }

    /// <summary>What unnest is given: for an array column, whose arrays it would run together, each array's literal.</summary>
    internal string ElementType => Type.EndsWith("[]", StringComparison.Ordinal) ? "text" : Type;

    public static Column<TRow> Text(string name, Func<TRow, string?> value) =>
        Reference(name, "text", NpgsqlDbType.Text, value);

    /// <summary>JSON text.</summary>
    public static Column<TRow> Json(string name, Func<TRow, string?> value) =>
        Reference(name, "jsonb", NpgsqlDbType.Jsonb, value);

    public static Column<TRow> Bytes(string name, Func<TRow, byte[]?> value) =>
        Reference(name, "bytea", NpgsqlDbType.Bytea, value);

    public static Column<TRow> Uuid(string name, Func<TRow, Guid?> value) =>
        Value(name, "uuid", NpgsqlDbType.Uuid, value);

    public static Column<TRow> Long(string name, Func<TRow, long?> value) =>
        Value(name, "bigint", NpgsqlDbType.Bigint, value);

    public static Column<TRow> Int(string name, Func<TRow, int?> value) =>
        Value(name, "integer", NpgsqlDbType.Integer, value);

    public static Column<TRow> Bool(string name, Func<TRow, bool?> value) =>
        Value(name, "boolean", NpgsqlDbType.Boolean, value);

    public static Column<TRow> Decimal(string name, Func<TRow, decimal?> value) =>
        Value(name, "numeric", NpgsqlDbType.Numeric, value);

    public static Column<TRow> Date(string name, Func<TRow, DateOnly?> value) =>
        Value(name, "date", NpgsqlDbType.Date, value);

    public static Column<TRow> Timestamp(string name, Func<TRow, DateTimeOffset?> value) =>
        Value(name, "timestamptz", NpgsqlDbType.TimestampTz, row => value(row)?.ToUniversalTime());

    public static Column<TRow> Texts(string name, Func<TRow, IReadOnlyList<string>> value) => new(
        name,
        "text[]",
        rows => Array(NpgsqlDbType.Text, rows.Select(row => ArrayLiteral(value(row))).ToArray()),
        (importer, row, cancel) => importer.WriteAsync(value(row).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text, cancel));

    internal NpgsqlParameter Parameter(IReadOnlyList<TRow> rows) => _array(rows);

    internal Task Copy(NpgsqlBinaryImporter importer, TRow row, CancellationToken cancel) => _copy(importer, row, cancel);

    private static Column<TRow> Value<T>(string name, string type, NpgsqlDbType dbType, Func<TRow, T?> value)
        where T : struct => new(
            name,
            type,
            rows => Array(dbType, rows.Select(value).ToArray()),
            (importer, row, cancel) => value(row) is { } given ? importer.WriteAsync(given, dbType, cancel) : importer.WriteNullAsync(cancel));

    private static Column<TRow> Reference<T>(string name, string type, NpgsqlDbType dbType, Func<TRow, T?> value)
        where T : class => new(
            name,
            type,
            rows => Array(dbType, rows.Select(value).ToArray()),
            (importer, row, cancel) => value(row) is { } given ? importer.WriteAsync(given, dbType, cancel) : importer.WriteNullAsync(cancel));

    private static NpgsqlParameter<T[]> Array<T>(NpgsqlDbType element, T[] values) =>
        new() { TypedValue = values, NpgsqlDbType = NpgsqlDbType.Array | element };

    private static string ArrayLiteral(IReadOnlyList<string> texts) =>
        $"{{{string.Join(',', texts.Select(text => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""))}}}";
}
