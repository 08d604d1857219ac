using System.Text;
using System.Text.Unicode;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Language;

/// <summary>Reads source text into a syntax tree, or throws <see cref="GraphQLSyntaxException"/>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Appendix-Grammar-Summary"/>
public static class Parser
{
    /// <summary>Reads a document of executable definitions, type-system definitions, or both.</summary>
    /// <param name="source">UTF-8 text, with or without a byte order mark.</param>
    /// <param name="options">The limits; those for clients' documents when left out.</param>
    public static Document Parse(ReadOnlySpan<byte> source, ParserOptions? options = null)
    {
        var reader = Open(source, options ?? ParserOptions.Default);
        return reader.ReadDocument();
    }

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte}, ParserOptions)"/>
    public static Document Parse(string source, ParserOptions? options = null) =>
        Parse(Encoding.UTF8.GetBytes(source), options);

    /// <summary>Reads a single value, such as <c>{ a: [1, $b] }</c>.</summary>
    public static Value ParseValue(string source, ParserOptions? options = null)
    {
        var reader = Open(Encoding.UTF8.GetBytes(source), options ?? ParserOptions.Default);
        var value = reader.ReadValue(isConst: false);
        reader.ExpectEnd();
        return value;
    }

    /// <summary>Reads a single type reference, such as <c>[Int!]</c>.</summary>
    public static TypeReference ParseType(string source, ParserOptions? options = null)
    {
        var reader = Open(Encoding.UTF8.GetBytes(source), options ?? ParserOptions.Default);
        var type = reader.ReadTypeReference();
        reader.ExpectEnd();
        return type;
    }

    private static SyntaxReader Open(ReadOnlySpan<byte> source, ParserOptions options)
    {
        if (source.Length > options.MaxBytes)
        {
            throw SourceText.Error(
                new Location(0, source.Length, 1, 1),
                $"Document contains more than {options.MaxBytes} bytes. Parsing aborted.");
        }

        // With the whole text known to be well-formed, the lexer needs to look at characters only where the grammar does.
        if (!Utf8.IsValid(source))
            throw SourceText.Error(source, SourceText.FirstMalformed(source), "Invalid character: not well-formed UTF-8.");

        return new SyntaxReader(source, options);
    }
}
