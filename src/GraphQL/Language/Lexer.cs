using System.Text;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Language;

/// <summary>Turns UTF-8 source text into tokens, one at a time.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Source-Text"/>
internal ref partial struct Lexer
{
    private readonly ReadOnlySpan<byte> _source;
    private readonly int _maxTokens;
    private int _position;
    private int _tokens;
    private int _line = 1;
    private int _lineStart;

    // Bytes beyond UTF-16 code units on the current line so far, because columns count characters.
    private int _surplus;
    private uint _nameHash;

    public Lexer(ReadOnlySpan<byte> source, int maxTokens)
    {
        _source = source;
        _maxTokens = maxTokens;
    }

    public TokenKind Kind { get; private set; }

    public Location Location { get; private set; }

    /// <summary>Where the token before the current one ends.</summary>
    public int LastEnd { get; private set; }

    /// <summary>The decoded text of a string token.</summary>
    public string Text { get; private set; } = "";

    public readonly ReadOnlySpan<byte> Slice => _source[Location.Start..Location.End];

    public readonly string Name => NameCache.Get(Slice, _nameHash);

    public readonly bool IsKeyword(ReadOnlySpan<byte> keyword) =>
        Kind == TokenKind.Name && Slice.SequenceEqual(keyword);

    public void Advance()
    {
        LastEnd = Location.End;
        while (_position < _source.Length)
        {
            var b = _source[_position];
            switch (b)
            {
                case (byte)' ' or (byte)'\t' or (byte)',':
                    _position++;
                    continue;
                case (byte)'\n' or (byte)'\r':
                    ReadLineEnd();
                    continue;
                case 0xEF when _source[_position..].StartsWith("\uFEFF"u8):
                    _position += 3;
                    _surplus += 2;
                    continue;
                case (byte)'#':
                    Count();
                    var length = _source[_position..].IndexOfAny((byte)'\n', (byte)'\r');
                    var end = length < 0 ? _source.Length : _position + length;
                    AddSurplus(_position, end);
                    _position = end;
                    continue;
                default:
                    Count();
                    ReadToken(b);
                    return;
            }
        }

        Kind = TokenKind.EndOfFile;
        Location = At(_position, _position);
    }

    private void ReadToken(byte first)
    {
        if (IsNameStart(first))
        {
            ReadName(first);
            return;
        }

        var punctuator = Punctuator(first);
        if (punctuator != TokenKind.EndOfFile)
            Finish(punctuator, _position + 1);
        else if (first == '"')
            ReadString();
        else if (first == '-' || char.IsAsciiDigit((char)first))
            ReadNumber();
        else if (first == '.' && _source[_position..].StartsWith("..."u8))
            Finish(TokenKind.Spread, _position + 3);
        else if (first == '.')
            throw Dots();
        else if (first == '\'')
            throw Error(_position, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
        else
            throw Error(_position, $"Unexpected character: {Describe(_position)}.");
    }

    private static TokenKind Punctuator(byte b) => b switch
    {
        (byte)'!' => TokenKind.Bang,
        (byte)'$' => TokenKind.Dollar,
        (byte)'&' => TokenKind.Ampersand,
        (byte)'(' => TokenKind.LeftParenthesis,
        (byte)')' => TokenKind.RightParenthesis,
        (byte)':' => TokenKind.Colon,
        (byte)'=' => TokenKind.Equal,
        (byte)'@' => TokenKind.At,
        (byte)'[' => TokenKind.LeftBracket,
        (byte)']' => TokenKind.RightBracket,
        (byte)'{' => TokenKind.LeftBrace,
        (byte)'|' => TokenKind.Pipe,
        (byte)'}' => TokenKind.RightBrace,
        _ => TokenKind.EndOfFile,
    };

    private void ReadName(byte b)
    {
        const uint prime = 16777619;
        var hash = (2166136261 ^ b) * prime;
        var end = _position + 1;
        while (end < _source.Length && IsNameContinue(b = _source[end]))
        {
            hash = (hash ^ b) * prime;
            end++;
        }

        _nameHash = hash;
        Finish(TokenKind.Name, end);
    }

    private void ReadNumber()
    {
        var position = _position;
        var kind = TokenKind.Int;
        if (Peek(position) == '-')
            position++;

        if (Peek(position) == '0')
        {
            position++;
            if (IsDigit(position))
                throw Error(position, $"Invalid number, unexpected digit after 0: {Describe(position)}.");
        }
        else
        {
            position = ReadDigits(position);
        }

        if (Peek(position) == '.')
        {
            kind = TokenKind.Float;
            position = ReadDigits(position + 1);
        }

        if (Peek(position) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            position++;
            if (Peek(position) is '+' or '-')
                position++;
            position = ReadDigits(position);
        }

        // A number is never followed by what could be read as its continuation.
        if (Peek(position) == '.' || (Peek(position) >= 0 && IsNameStart(_source[position])))
            throw Error(position, $"Invalid number, expected digit but got: {Describe(position)}.");

        Finish(kind, position);
    }

    private readonly int ReadDigits(int position)
    {
        if (!IsDigit(position))
            throw Error(position, $"Invalid number, expected digit but got: {Describe(position)}.");
        while (IsDigit(position))
            position++;
        return position;
    }

    private readonly GraphQLSyntaxException Dots()
    {
        if (Peek(_position + 1) == '.')
            return Error(_position, "Unexpected \"..\", did you mean \"...\"?");
        if (!IsDigit(_position + 1))
            return Error(_position, "Unexpected character: \".\".");

        var digits = _source[(_position + 1)..ReadDigits(_position + 1)];
        return Error(
            _position,
            $"Invalid number, expected digit before \".\", did you mean \"0.{Encoding.ASCII.GetString(digits)}\"?");
    }

    private void ReadLineEnd()
    {
        _position += _source[_position] == '\r' && Peek(_position + 1) == '\n' ? 2 : 1;
        _line++;
        _lineStart = _position;
        _surplus = 0;
    }

    private void Finish(TokenKind kind, int end)
    {
        Kind = kind;
        Location = At(_position, end);
        _position = end;
    }

    private void Count()
    {
        if (++_tokens > _maxTokens)
            throw Error(_position, $"Document contains more than {_maxTokens} tokens. Parsing aborted.");
    }

    private readonly Location At(int start, int end) => new(start, end, _line, start - _lineStart - _surplus + 1);

    private readonly int Peek(int position) => position < _source.Length ? _source[position] : -1;

    private readonly bool IsDigit(int position) => Peek(position) is >= '0' and <= '9';

    private static bool IsNameStart(byte b) => char.IsAsciiLetter((char)b) || b == '_';

    private static bool IsNameContinue(byte b) => char.IsAsciiLetterOrDigit((char)b) || b == '_';

    /// <summary>The character at a position as an error shows it.</summary>
    private readonly string Describe(int position)
    {
        if (position >= _source.Length)
            return "<EOF>";

        Rune.DecodeFromUtf8(_source[position..], out var rune, out _);
        return rune.Value switch
        {
            '"' => "'\"'",
            >= 0x20 and <= 0x7E => $"\"{rune}\"",
            _ => $"U+{rune.Value:X4}",
        };
    }

    /// <summary>An error at a byte offset that need not be the start of a token.</summary>
    private readonly GraphQLSyntaxException Error(int position, string description) =>
        SourceText.Error(_source, position, description);
}
