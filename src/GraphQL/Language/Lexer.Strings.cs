using System.Text;

namespace Casework.GraphQL.Language;

internal ref partial struct Lexer
{
    private void ReadString()
    {
        if (_source[_position..].StartsWith("\"\"\""u8))
        {
            ReadBlockString();
            return;
        }

        var start = _position + 1;
        var position = start;
        StringBuilder? decoded = null;
        while (true)
        {
            var length = _source[position..].IndexOfAny("\"\\\n\r"u8);
            var stop = length < 0 ? _source.Length : position + length;
            if (Peek(stop) is not ('"' or '\\'))
                throw Error(stop, "Unterminated string.");

            if (_source[stop] == '"')
            {
                var tail = Encoding.UTF8.GetString(_source[position..stop]);
                Text = decoded is null ? tail : decoded.Append(tail).ToString();
                Finish(TokenKind.String, stop + 1);
                AddSurplus(start, stop);
                return;
            }

            decoded ??= new StringBuilder();
            decoded.Append(Encoding.UTF8.GetString(_source[position..stop]));
            position = ReadEscape(stop, decoded);
        }
    }

    private void ReadBlockString()
    {
        var start = _position + 3;
        var position = start;
        var escaped = false;

        // The token's place is where it starts, however many lines it spans.
        var location = At(_position, _position);
        var lineStart = _position;
        while (true)
        {
            var length = _source[position..].IndexOfAny("\"\\\n\r"u8);
            if (length < 0)
                throw Error(_source.Length, "Unterminated string.");

            position += length;
            var rest = _source[position..];
            if (rest.StartsWith("\"\"\""u8))
                break;

            if (rest[0] is (byte)'\n' or (byte)'\r')
            {
                _position = position;
                ReadLineEnd();
                position = lineStart = _position;
            }
            else if (rest.StartsWith("\\\"\"\""u8))
            {
                escaped = true;
                position += 4;
            }
            else
            {
                position++;
            }
        }

        var raw = Encoding.UTF8.GetString(_source[start..position]);
        Text = BlockString.Value(escaped ? raw.Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal) : raw);
        Kind = TokenKind.BlockString;
        _position = position + 3;
        Location = location with { End = _position };
        AddSurplus(lineStart, position);
    }

    private int ReadEscape(int position, StringBuilder decoded)
    {
        var next = Peek(position + 1);
        if (next == 'u')
            return Peek(position + 2) == '{' ? ReadBracedEscape(position, decoded) : ReadFixedEscape(position, decoded);

        decoded.Append(next switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw Error(position, $"Invalid character escape sequence: \"{Excerpt(position, 2)}\"."),
        });
        return position + 2;
    }

    private readonly int ReadBracedEscape(int position, StringBuilder decoded)
    {
        // At most eight digits: leading zeros are allowed, more than that is not a code point.
        var point = 0;
        var size = 3;
        while (size < 12)
        {
            var next = Peek(position + size++);
            if (next == '}')
            {
                if (size < 5 || !Rune.IsValid(point))
                    break;
                decoded.Append(new Rune(point).ToString());
                return position + size;
            }

            point = (point << 4) | HexDigit(next);
            if (point < 0)
                break;
        }

        throw Error(position, $"Invalid Unicode escape sequence: \"{Excerpt(position, size)}\".");
    }

    private readonly int ReadFixedEscape(int position, StringBuilder decoded)
    {
        var unit = HexUnit(position + 2);
        if (Rune.IsValid(unit))
        {
            decoded.Append((char)unit);
            return position + 6;
        }

        if (unit >= 0 && char.IsHighSurrogate((char)unit) && Peek(position + 6) == '\\' && Peek(position + 7) == 'u')
        {
            var low = HexUnit(position + 8);
            if (low >= 0 && char.IsLowSurrogate((char)low))
            {
                decoded.Append((char)unit).Append((char)low);
                return position + 12;
            }
        }

        throw Error(position, $"Invalid Unicode escape sequence: \"{Excerpt(position, 6)}\".");
    }

    /// <summary>Four hexadecimal digits; negative when one of them is not.</summary>
    private readonly int HexUnit(int position) =>
        (HexDigit(Peek(position)) << 12)
        | (HexDigit(Peek(position + 1)) << 8)
        | (HexDigit(Peek(position + 2)) << 4)
        | HexDigit(Peek(position + 3));

    private static int HexDigit(int b) => b switch
    {
        >= '0' and <= '9' => b - '0',
        >= 'A' and <= 'F' => b - 'A' + 10,
        >= 'a' and <= 'f' => b - 'a' + 10,
        _ => -1,
    };

    private readonly string Excerpt(int position, int characters)
    {
        var bytes = _source.Slice(position, Math.Min(_source.Length - position, characters * 4));
        var text = Encoding.UTF8.GetString(bytes);
        return text[..Math.Min(text.Length, characters)];
    }

    private void AddSurplus(int start, int end) =>
        _surplus += end - start - Encoding.UTF8.GetCharCount(_source[start..end]);
}
