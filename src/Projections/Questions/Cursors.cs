using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NpgsqlTypes;

namespace Casework.Projections.Questions;

/// <summary>
/// Places in an order as opaque texts: base64url of a 128-bit HMAC-SHA256 and the values of the order's properties. The
/// signature covers the municipality, the read model and the order as well, so a cursor is good for its own question only.
/// </summary>
public sealed class Cursors
{
    private const int MacLength = 16;
    private readonly byte[] _key;

    /// <param name="key">At least 32 bytes, the same on every node.</param>
    public Cursors(ReadOnlySpan<byte> key)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(key.Length, 32);
        _key = key.ToArray();
    }

    internal static byte[] Scope(string tenant, string readModel, IReadOnlyList<OrderTerm> order)
    {
        var text = new StringBuilder("1 ").Append(tenant).Append('\n').Append(readModel);
        foreach (var (property, descending) in order)
            text.Append('\n').Append(property.Name).Append(descending ? " desc " : " asc ").Append(CultureInfo.InvariantCulture, $"{property.Type}");
        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
    }

    internal string Write(byte[] scope, IReadOnlyList<OrderTerm> order, IReadOnlyList<object?> place)
    {
        using var values = new MemoryStream(96);
        using var writer = new BinaryWriter(values);
        for (var i = 0; i < order.Count; i++)
        {
            if (order[i].Property.Nullable)
                writer.Write(place[i] is null);
            if (place[i] is { } value)
                WriteValue(writer, value);
        }

        var written = values.GetBuffer().AsSpan(0, (int)values.Length);
        byte[] cursor = [.. Sign(scope, written), .. written];
        return Base64Url.EncodeToString(cursor);
    }

    /// <exception cref="InvalidCursorException">It is not a cursor of this scope.</exception>
    internal IReadOnlyList<object?> Read(byte[] scope, IReadOnlyList<OrderTerm> order, string cursor)
    {
        byte[] bytes;
        try
        {
            bytes = Base64Url.DecodeFromChars(cursor);
        }
        catch (FormatException)
        {
            throw new InvalidCursorException();
        }

        if (bytes.Length < MacLength || !CryptographicOperations.FixedTimeEquals(Sign(scope, bytes.AsSpan(MacLength)), bytes.AsSpan(0, MacLength)))
            throw new InvalidCursorException();

        // Past the signature the bytes are our own: nothing below can fail.
        using var reader = new BinaryReader(new MemoryStream(bytes, MacLength, bytes.Length - MacLength));
        var place = new object?[order.Count];
        for (var i = 0; i < order.Count; i++)
        {
            if (!order[i].Property.Nullable || !reader.ReadBoolean())
                place[i] = ReadValue(reader, order[i].Property.Type);
        }

        return place;
    }

    private ReadOnlySpan<byte> Sign(byte[] scope, ReadOnlySpan<byte> values)
    {
        byte[] signed = [.. scope, .. values];
        return HMACSHA256.HashData(_key, signed).AsSpan(0, MacLength);
    }

    private static void WriteValue(BinaryWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.Write(text);
                break;
            case Guid id:
                writer.Write(id.ToByteArray());
                break;
            case DateOnly day:
                writer.Write(day.DayNumber);
                break;
            case DateTime instant:
                writer.Write(instant.Ticks);
                break;
            case int number:
                writer.Write(number);
                break;
            case long number:
                writer.Write(number);
                break;
            default:
                throw new ArgumentException($"A cursor cannot hold a {value.GetType().Name}.", nameof(value));
        }
    }

    private static object ReadValue(BinaryReader reader, NpgsqlDbType type) => type switch
    {
        NpgsqlDbType.Text => reader.ReadString(),
        NpgsqlDbType.Uuid => new Guid(reader.ReadBytes(16)),
        NpgsqlDbType.Date => DateOnly.FromDayNumber(reader.ReadInt32()),
        NpgsqlDbType.TimestampTz => new DateTime(reader.ReadInt64(), DateTimeKind.Utc),
        NpgsqlDbType.Integer => reader.ReadInt32(),
        _ => reader.ReadInt64(),
    };
}
