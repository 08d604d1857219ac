namespace Casework.GraphQL.Language;

/// <summary>The lexical tokens.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Source-Text.Lexical-Tokens"/>
internal enum TokenKind : byte
{
    EndOfFile,
    Bang,
    Dollar,
    Ampersand,
    LeftParenthesis,
    RightParenthesis,
    Spread,
    Colon,
    Equal,
    At,
    LeftBracket,
    RightBracket,
    LeftBrace,
    Pipe,
    RightBrace,
    Name,
    Int,
    Float,
    String,
    BlockString,
}
