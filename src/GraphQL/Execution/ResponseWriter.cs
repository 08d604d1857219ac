using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Unicode;

namespace Casework.GraphQL.Execution;

/// <summary>
/// Writes JSON as UTF-8 into one rented buffer. Unlike Utf8JsonWriter it can take back what it wrote, which is what null
/// propagation asks for when a field fails after its siblings were written. Not safe for use by several threads.
/// </summary>
public sealed class ResponseWriter : IDisposable
{
    private const int InitialBytes = 4096;

    // The quotation mark, the backslash and the control characters: all that RFC 8259 wants escaped.
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialBytes);

    internal int Position { get; private set; }

    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, Position);

    public void Null() => Raw("null"u8);

    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    public void Number(int value) => Number((long)value);

    public void Number(long value)
    {
        var target = Reserve(20);
        Utf8Formatter.TryFormat(value, target, out var length);
        Position += length;
    }

    /// <param name="value">A finite number; JSON has no other.</param>
    public void Number(double value)
    {
        var target = Reserve(32);
        value.TryFormat(target, out var length, provider: CultureInfo.InvariantCulture);
        Position += length;
    }

    public void Number(decimal value)
    {
        var target = Reserve(40);
        value.TryFormat(target, out var length, provider: CultureInfo.InvariantCulture);
        Position += length;
    }

    /// <summary>A JSON string; a lone surrogate becomes U+FFFD.</summary>
    public void String(ReadOnlySpan<char> value)
    {
        var target = Reserve((value.Length * 3) + 2);
        target[0] = (byte)'"';
        var stop = value.IndexOfAny(Escaped);
        if (stop >= 0)
        {
            EscapedString(value, stop);
            return;
        }

        Utf8.FromUtf16(value, target[1..], out _, out var length);
        target[length + 1] = (byte)'"';
        Position += length + 2;
    }

    /// <summary>A JSON string of a formatted value whose text needs no escaping, such as a Guid or a date.</summary>
    public void Formatted<T>(T value, ReadOnlySpan<char> format = default) where T : IUtf8SpanFormattable
    {
        var target = Reserve(130);
        target[0] = (byte)'"';
        if (!value.TryFormat(target.Slice(1, 128), out var length, format, CultureInfo.InvariantCulture))
        {
            throw new InvalidOperationException($"A {typeof(T).Name} took more than 128 bytes as text.");
        }

        target[length + 1] = (byte)'"';
        Position += length + 2;
    }

    /// <summary>A JSON string as <c>yyyy-MM-dd</c>.</summary>
    internal void Day(DateOnly value)
    {
        var target = Reserve(12);
        target[0] = (byte)'"';
        WriteDay(target[1..], value.Year, value.Month, value.Day);
        target[11] = (byte)'"';
        Position += 12;
    }

    /// <summary>A JSON string as <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>.</summary>
    internal void Instant(DateTime utc)
    {
        var target = Reserve(26);
        target[0] = (byte)'"';
        WriteDay(target[1..], utc.Year, utc.Month, utc.Day);
        target[11] = (byte)'T';
        Digits(target[12..], utc.Hour, 2);
        target[14] = (byte)':';
        Digits(target[15..], utc.Minute, 2);
        target[17] = (byte)':';
        Digits(target[18..], utc.Second, 2);
        target[20] = (byte)'.';
        Digits(target[21..], utc.Millisecond, 3);
        "Z\""u8.CopyTo(target[24..]);
        Position += 26;
    }

    /// <summary>JSON text as it is.</summary>
    public void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Reserve(json.Length));
        Position += json.Length;
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        Position = 0;
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
    }

    internal void Byte(byte value)
    {
        if (Position == _buffer.Length)
            Grow(1);
        _buffer[Position++] = value;
    }

    /// <summary>Takes back everything from that position on.</summary>
    internal void Truncate(int position) => Position = position;

    /// <summary>Replaces a comma that turned out to be the last one, or appends.</summary>
    internal void Close(byte bracket)
    {
        if (_buffer[Position - 1] == (byte)',')
            _buffer[Position - 1] = bracket;
        else
            Byte(bracket);
    }

    private void EscapedString(ReadOnlySpan<char> value, int stop)
    {
        Byte((byte)'"');
        while (true)
        {
            var target = Reserve((stop * 3) + 6);
            Utf8.FromUtf16(value[..stop], target, out _, out var length);
            Position += length;
            if (stop == value.Length)
                break;

            Escape(value[stop], target[length..]);
            value = value[(stop + 1)..];
            stop = value.IndexOfAny(Escaped);
            if (stop < 0)
                stop = value.Length;
        }

        Byte((byte)'"');
    }

    private void Escape(char character, Span<byte> target)
    {
        var escape = character switch
        {
            '"' => "\\\""u8,
            '\\' => "\\\\"u8,
            '\n' => "\\n"u8,
            '\r' => "\\r"u8,
            '\t' => "\\t"u8,
            '\b' => "\\b"u8,
            '\f' => "\\f"u8,
            _ => "\\u00"u8,
        };
        escape.CopyTo(target);
        Position += escape.Length;
        if (escape.Length != 4)
            return;

        target[4] = (byte)('0' + (character >> 4));
        var low = character & 0xF;
        target[5] = (byte)(low < 10 ? '0' + low : 'a' + low - 10);
        Position += 2;
    }

    private static void WriteDay(Span<byte> target, int year, int month, int day)
    {
        Digits(target, year, 4);
        target[4] = (byte)'-';
        Digits(target[5..], month, 2);
        target[7] = (byte)'-';
        Digits(target[8..], day, 2);
    }

    private static void Digits(Span<byte> target, int number, int count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            (number, var digit) = Math.DivRem(number, 10);
            target[i] = (byte)('0' + digit);
        }
    }

    private Span<byte> Reserve(int bytes)
    {
        if (_buffer.Length - Position < bytes)
            Grow(bytes);
        return _buffer.AsSpan(Position);
    }

    private void Grow(int bytes)
    {
        var bigger = ArrayPool<byte>.Shared.Rent(Math.Max(_buffer.Length * 2, checked(Position + bytes)));
        _buffer.AsSpan(0, Position).CopyTo(bigger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = bigger;
    }
}
