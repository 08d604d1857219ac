using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Casework.EventStore.Entries;

/// <summary>
/// Writes a row of <c>mt_events</c> as canonical bytes: a first line, then every column that carries meaning as text, each with its
/// length before it. All but <c>is_archived</c>, which archiving changes. Deterministic, from what PostgreSQL has stored.
/// </summary>
internal sealed class EntryWriter
{
    /// <summary>The longest entry that a bundle of entries can hold. Of a longer one the hash stands in the log.</summary>
    public const int Longest = ushort.MaxValue;

    private const int LengthSize = sizeof(uint);
    private const int LongestNumber = 20;
    private const int UuidSize = 16;
    private const int UuidText = 36;
    private const byte JsonbVersion = 1;
    private const long MicrosecondsFrom1970To2000 = 946_684_800_000_000;

    private byte[] _bytes = new byte[4096];
    private int _length;

    private static ReadOnlySpan<byte> Whole => "casework-event-v1\n"u8;

    private static ReadOnlySpan<byte> Hashed => "casework-event-hash-v1\n"u8;

    /// <summary>What was written since <see cref="Begin"/>.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Begin()
    {
        _length = 0;
        Append(Whole);
    }

    /// <summary>Puts the hash of what was written in its place if it is too long.</summary>
    public void End()
    {
        if (_length <= Longest)
            return;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Written, hash);
        _length = 0;
        Append(Hashed);
        Append(hash);
    }

    public void Null()
    {
        BinaryPrimitives.WriteUInt32BigEndian(Space(LengthSize), uint.MaxValue);
        _length += LengthSize;
    }

    public void Text(ReadOnlySpan<byte> text)
    {
        BinaryPrimitives.WriteUInt32BigEndian(Space(LengthSize), (uint)text.Length);
        _length += LengthSize;
        Append(text);
    }

    public void Number(long number)
    {
        Span<byte> text = stackalloc byte[LongestNumber];
        number.TryFormat(text, out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        Text(text[..written]);
    }

    /// <summary>Digits and hyphens, in lower case.</summary>
    public void Uuid(Guid id)
    {
        Span<byte> text = stackalloc byte[UuidText];
        id.TryFormat(text, out _);
        Text(text);
    }

    /// <param name="sent">As PostgreSQL sends it in binary form.</param>
    public void Uuid(ReadOnlySpan<byte> sent)
    {
        if (sent.Length != UuidSize)
            throw new InvalidDataException("A uuid has 16 bytes.");
        Uuid(new Guid(sent, bigEndian: true));
    }

    /// <param name="sent">Microseconds since 2000; written since 1970.</param>
    public void Instant(long sent)
    {
        if (sent is long.MaxValue or long.MinValue)
            Text(sent > 0 ? "infinity"u8 : "-infinity"u8);
        else
            Number(sent + MicrosecondsFrom1970To2000);
    }

    /// <param name="sent">A version, then the text.</param>
    public void Json(ReadOnlySpan<byte> sent)
    {
        if (sent is not [JsonbVersion, ..])
            throw new InvalidDataException("PostgreSQL sends jsonb in a form that this program does not know.");
        Text(sent[1..]);
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Space(bytes.Length));
        _length += bytes.Length;
    }

    private Span<byte> Space(int size)
    {
        if (_bytes.Length - _length < size)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + size));
        return _bytes.AsSpan(_length);
    }
}
