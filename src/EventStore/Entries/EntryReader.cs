using System.Buffers.Binary;
using System.Globalization;
using Npgsql;

namespace Casework.EventStore.Entries;

/// <summary>
/// Reads the log as entries, by binary COPY: the columns as PostgreSQL sends them, without an object for any. Both parts of the log,
/// in the order of positions; a position that is missing or stands twice is for the taker to see.
/// </summary>
public static class EntryReader
{
    private const int HeaderSize = 19;
    private const int Columns = 13;
    private const int FirstBuffer = 256 * 1024;

    /// <param name="database">Connected as a member of <c>casework_app</c>.</param>
    /// <inheritdoc cref="Read(NpgsqlConnection, long, long, TakeEntry, CancellationToken)"/>
    public static async Task<long> Read(NpgsqlDataSource database, long after, long through, TakeEntry take, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await WholeLog(connection, cancel);
        var read = await Read(connection, after, through, take, cancel);
        await transaction.CommitAsync(cancel);
        return read;
    }

    /// <summary>Those at some positions.</summary>
    /// <inheritdoc cref="Read(NpgsqlDataSource, long, long, TakeEntry, CancellationToken)"/>
    public static async Task<long> Read(NpgsqlDataSource database, IReadOnlyCollection<long> positions, TakeEntry take, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await WholeLog(connection, cancel);
        var read = await Read(connection, $"seq_id = any ('{{{string.Join(',', positions.Select(position => position.ToString(CultureInfo.InvariantCulture)))}}}'::bigint[])", take, cancel);
        await transaction.CommitAsync(cancel);
        return read;
    }

    /// <summary>Within a transaction in which the whole log is seen.</summary>
    /// <param name="after">The position before the first.</param>
    /// <param name="through">The last position.</param>
    /// <returns>How many there were.</returns>
    public static Task<long> Read(NpgsqlConnection connection, long after, long through, TakeEntry take, CancellationToken cancel) =>
        Read(connection, string.Create(CultureInfo.InvariantCulture, $"seq_id > {after} and seq_id <= {through}"), take, cancel);

    /// <summary>Lets the rest of the transaction see the whole log, for as long as it takes.</summary>
    public static async Task WholeLog(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select set_config('casework.tenant', '*', true), set_config('statement_timeout', '0', true)", connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <param name="which">COPY takes no parameters; these are numbers.</param>
    private static async Task<long> Read(NpgsqlConnection connection, string which, TakeEntry take, CancellationToken cancel)
    {
        await InTheOrderOfAnIndex(connection, cancel);
        var statement = $"""
            copy (select seq_id, id, tenant_id, stream_id, version, type, "timestamp", data, bdata, mt_dotnet_type, correlation_id, causation_id, headers
                    from casework.mt_events where {which} order by seq_id)
              to stdout (format binary)
            """;
        await using var copy = await connection.BeginRawBinaryCopyAsync(statement, cancel);
        var rows = new Rows(take);
        var (buffer, filled) = (new byte[FirstBuffer], 0);
        while (await copy.ReadAsync(buffer.AsMemory(filled), cancel) is > 0 and var got)
        {
            filled += got;
            var used = rows.Take(buffer.AsSpan(0, filled));
            buffer.AsSpan(used, filled - used).CopyTo(buffer);
            filled -= used;
            if (filled == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
        }

        return rows.IsEnded && filled == 0 ? rows.Count : throw new EndOfStreamException("PostgreSQL ended a COPY before its end.");
    }

    // To sort what was found otherwise takes as long as to read it, and files beside the log.
    private static async Task InTheOrderOfAnIndex(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("select set_config('enable_sort', 'off', true)", connection);
        await command.ExecuteNonQueryAsync(cancel);
    }

    private sealed class Rows(TakeEntry take)
    {
        private readonly EntryWriter _writer = new();
        private bool _begun;

        public long Count { get; private set; }

        public bool IsEnded { get; private set; }

        /// <returns>How many bytes are done with; the rest is the beginning of a row.</returns>
        public int Take(ReadOnlySpan<byte> bytes)
        {
            var used = 0;
            if (!_begun)
            {
                if (bytes.Length < HeaderSize)
                    return 0;
                if (!bytes.StartsWith("PGCOPY\n"u8))
                    throw new InvalidDataException("PostgreSQL sends a COPY in a form that this program does not know.");
                (_begun, used) = (true, HeaderSize);
            }

            while (!IsEnded && LengthOfRow(bytes[used..]) is { } length)
            {
                if (length > sizeof(short))
                    TakeRow(bytes.Slice(used + sizeof(short), length - sizeof(short)));
                else
                    IsEnded = true;
                used += length;
            }

            return used;
        }

        private static int? LengthOfRow(ReadOnlySpan<byte> bytes)
        {
            if (bytes.Length < sizeof(short))
                return null;
            var columns = BinaryPrimitives.ReadInt16BigEndian(bytes);
            if (columns == -1)
                return sizeof(short);
            if (columns != Columns)
                throw new InvalidDataException($"PostgreSQL sends {columns} columns and not {Columns}.");
            var length = sizeof(short);
            for (var i = 0; i < columns; i++)
            {
                if (bytes.Length < length + sizeof(int))
                    return null;
                length += sizeof(int) + Math.Max(0, BinaryPrimitives.ReadInt32BigEndian(bytes[length..]));
            }

            return length <= bytes.Length ? length : null;
        }

        private void TakeRow(ReadOnlySpan<byte> row)
        {
            _writer.Begin();
            var position = BinaryPrimitives.ReadInt64BigEndian(Next(ref row));
            _writer.Number(position);
            var id = new Guid(Next(ref row), bigEndian: true);
            _writer.Uuid(id);
            var tenant = Text(ref row);
            if (TryNext(ref row, out var stream))
                _writer.Uuid(stream);
            else
                _writer.Null();
            _writer.Number(BinaryPrimitives.ReadInt64BigEndian(Next(ref row)));
            var name = Text(ref row);
            _writer.Instant(BinaryPrimitives.ReadInt64BigEndian(Next(ref row)));
            _writer.Json(Next(ref row));
            Text(ref row);
            Text(ref row);
            Text(ref row);
            Text(ref row);
            if (TryNext(ref row, out var headers))
                _writer.Json(headers);
            else
                _writer.Null();
            _writer.End();
            Count++;
            take(new StoredEntry { Position = position, EventId = id, Tenant = tenant, StoredName = name, Bytes = _writer.Written });
        }

        private ReadOnlySpan<byte> Text(ref ReadOnlySpan<byte> row)
        {
            if (TryNext(ref row, out var text))
                _writer.Text(text);
            else
                _writer.Null();
            return text;
        }

        private static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> row) =>
            TryNext(ref row, out var value) ? value : throw new InvalidDataException("PostgreSQL sends nothing for a column that has a value.");

        private static bool TryNext(ref ReadOnlySpan<byte> row, out ReadOnlySpan<byte> value)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(row);
            value = length < 0 ? [] : row.Slice(sizeof(int), length);
            row = row[(sizeof(int) + Math.Max(0, length))..];
            return length >= 0;
        }
    }
}
