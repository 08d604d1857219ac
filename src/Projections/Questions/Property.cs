using Npgsql;
using NpgsqlTypes;

namespace Casework.Projections.Questions;

/// <summary>A property of a read model, declared once: its public name, where it is stored, and what may be asked by it.</summary>
public abstract class Property
{
    private protected Property(string name, string sql, NpgsqlDbType type) => (Name, Sql, Type) = (name, sql, type);

    /// <summary>The GraphQL name.</summary>
    public string Name { get; }

    /// <summary>Whether a row may have no value.</summary>
    public bool Nullable { get; private protected init; }

    public bool Filterable { get; init; } = true;

    public bool Orderable { get; init; } = true;

    /// <summary>Its place in its read model.</summary>
    internal int Index { get; set; }

    /// <summary>The column or expression.</summary>
    internal string Sql { get; }

    /// <summary>What must be joined to read it.</summary>
    internal string? Join { get; init; }

    /// <summary>A text's column in lower case; null when it has none.</summary>
    internal string? Folded { get; private protected init; }

    internal NpgsqlDbType Type { get; }

    /// <param name="folded">
    /// The column that holds it in lower case, compared byte by byte, so that an index finds beginnings and a look through all is quick.
    /// </param>
    public static Property<string> Text(string name, string sql, bool nullable = false, string? folded = null) =>
        new(name, sql, NpgsqlDbType.Text, static (row, i) => row.GetString(i), static value => value as string) { Nullable = nullable, Folded = folded };

    /// <summary>A text that is only to be read.</summary>
    /// <param name="join">What must be joined for it.</param>
    public static Property<string> JoinedText(string name, string sql, string join) =>
        new(name, sql, NpgsqlDbType.Text, static (row, i) => row.GetString(i), static value => value as string) { Nullable = true, Filterable = false, Orderable = false, Join = join };

    public static Property<Guid> Id(string name, string sql, bool nullable = false) =>
        new(name, sql, NpgsqlDbType.Uuid, static (row, i) => row.GetGuid(i), static value => value as Guid?) { Nullable = nullable };

    public static Property<DateOnly> Day(string name, string sql, bool nullable = false) =>
        new(name, sql, NpgsqlDbType.Date, static (row, i) => row.GetFieldValue<DateOnly>(i), static value => value as DateOnly?) { Nullable = nullable };

    public static Property<DateTimeOffset> Instant(string name, string sql, bool nullable = false) =>
        new(name, sql, NpgsqlDbType.TimestampTz, static (row, i) => row.GetFieldValue<DateTimeOffset>(i), static value => (value as DateTimeOffset?)?.UtcDateTime) { Nullable = nullable };

    public static Property<int> Number(string name, string sql, bool nullable = false) =>
        new(name, sql, NpgsqlDbType.Integer, static (row, i) => row.GetInt32(i), static value => value as int?) { Nullable = nullable };

    /// <summary>Yes or no, only to be read.</summary>
    public static Property<bool> Flag(string name, string sql) =>
        new(name, sql, NpgsqlDbType.Boolean, static (row, i) => row.GetBoolean(i), static value => value as bool?) { Filterable = false, Orderable = false };

    public static Property<long> Long(string name, string sql, bool nullable = false) =>
        new(name, sql, NpgsqlDbType.Bigint, static (row, i) => row.GetInt64(i), static value => value as long? ?? value as int?) { Nullable = nullable };

    /// <summary>An enum, stored as its number so that rows sort in the order of its values.</summary>
    public static Property<TEnum> Code<TEnum>(string name, string sql, bool nullable = false)
        where TEnum : struct, Enum =>
        new(name, sql, NpgsqlDbType.Integer, static (row, i) => (TEnum)Enum.ToObject(typeof(TEnum), row.GetInt32(i)), static value => CodeOf<TEnum>(value)) { Nullable = nullable };

    /// <summary>A JSON document as UTF-8, only to be read.</summary>
    /// <param name="join">What must be joined for it.</param>
    public static Property<byte[]> Json(string name, string sql, string join) =>
        new(name, sql, NpgsqlDbType.Jsonb, static (row, i) => row.GetFieldValue<byte[]>(i), static value => value)
        {
            Nullable = true,
            Filterable = false,
            Orderable = false,
            Join = join,
        };

    internal abstract object Stored(NpgsqlDataReader row, int ordinal);

    /// <exception cref="FilterValueException">The value has another type.</exception>
    internal abstract object Parameter(object value);

    private static object? CodeOf<TEnum>(object value)
        where TEnum : struct, Enum => value switch
        {
            TEnum code => Convert.ToInt32(code, null),
            string { Length: > 0 } name when char.IsAsciiLetter(name[0]) && Enum.TryParse<TEnum>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var code) && Enum.IsDefined(code) => Convert.ToInt32(code, null),
            _ => null,
        };
}

/// <inheritdoc cref="Property"/>
/// <typeparam name="T">The CLR type of a value.</typeparam>
public sealed class Property<T> : Property
{
    private readonly Func<NpgsqlDataReader, int, T> _read;
    private readonly Func<object, object?> _toParameter;

    internal Property(string name, string sql, NpgsqlDbType type, Func<NpgsqlDataReader, int, T> read, Func<object, object?> toParameter)
        : base(name, sql, type) => (_read, _toParameter) = (read, toParameter);

    internal T Read(NpgsqlDataReader row, int ordinal) => _read(row, ordinal);

    internal override object Stored(NpgsqlDataReader row, int ordinal) => Parameter(_read(row, ordinal)!);

    internal override object Parameter(object value) => _toParameter(value) switch
    {
        null => throw new FilterValueException(Name, "the value has another type"),
        // PostgreSQL stores no NUL, so no row could match and the protocol would refuse it.
        string text when text.Contains('\0') => throw new FilterValueException(Name, "a text cannot hold a NUL character"),
        var parameter => parameter,
    };
}
