using System.Text;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Language;

/// <summary>A recursive-descent parser over the tokens of one source text, one method for each production.</summary>
internal ref partial struct SyntaxReader
{
    private readonly ParserOptions _options;
    private Lexer _lexer;
    private int _depth;
    private int _directives;

    public SyntaxReader(ReadOnlySpan<byte> source, ParserOptions options)
    {
        _options = options;
        _lexer = new Lexer(source, options.MaxTokens);
        _lexer.Advance();
    }

    public Document ReadDocument()
    {
        var start = _lexer.Location;
        var definitions = new ListBuilder<Definition>();
        do
            definitions.Add(ReadDefinition());
        while (_lexer.Kind != TokenKind.EndOfFile);

        return new Document
        {
            Definitions = definitions.ToArray(),
            Location = new Location(0, _lexer.Location.End, start.Line, start.Column),
        };
    }

    public readonly void ExpectEnd()
    {
        if (_lexer.Kind != TokenKind.EndOfFile)
            throw Expected(TokenKind.EndOfFile);
    }

    private Definition ReadDefinition()
    {
        if (_lexer.Kind == TokenKind.LeftBrace)
            return ReadShorthandQuery();

        var start = _lexer.Location;
        var description = ReadDescription();
        if (description is not null && _lexer.Kind == TokenKind.LeftBrace)
            throw SourceText.Error(start, "Unexpected description, descriptions are not supported on shorthand queries.");

        if (_lexer.Kind != TokenKind.Name)
            throw Unexpected();

        var name = _lexer.Name;
        if (name == "extend" && description is not null)
            throw SourceText.Error(start, "Unexpected description, only GraphQL definitions support descriptions.");

        return name switch
        {
            "query" or "mutation" or "subscription" => ReadOperation(start, description),
            "fragment" => ReadFragmentDefinition(start, description),
            "schema" => ReadSchema(start, description),
            "scalar" => ReadScalarType(start, description),
            "type" => ReadObjectType(start, description),
            "interface" => ReadInterfaceType(start, description),
            "union" => ReadUnionType(start, description),
            "enum" => ReadEnumType(start, description),
            "input" => ReadInputObjectType(start, description),
            "directive" => ReadDirectiveDefinition(start, description),
            "extend" => ReadExtension(start),
            _ when description is not null =>
                throw SourceText.Error(start, "Unexpected description, only GraphQL definitions support descriptions."),
            _ => throw Unexpected(),
        };
    }

    private StringValue? ReadDescription() =>
        _lexer.Kind is TokenKind.String or TokenKind.BlockString ? ReadString() : null;

    private string ReadName(out Location location)
    {
        if (_lexer.Kind != TokenKind.Name)
            throw Expected(TokenKind.Name);

        location = _lexer.Location;
        var name = _lexer.Name;
        _lexer.Advance();
        return name;
    }

    private bool Skip(TokenKind kind)
    {
        if (_lexer.Kind != kind)
            return false;
        _lexer.Advance();
        return true;
    }

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!_lexer.IsKeyword(keyword))
            return false;
        _lexer.Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (!Skip(kind))
            throw Expected(kind);
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword))
            throw SourceText.Error(_lexer.Location, $"Expected \"{Encoding.ASCII.GetString(keyword)}\", found {Found()}.");
    }

    // The call stack grows with the nesting of the text, so the nesting is bounded before it is followed.
    private void Enter()
    {
        if (++_depth > _options.MaxDepth)
            throw SourceText.Error(_lexer.Location, $"Document nests deeper than {_options.MaxDepth} levels. Parsing aborted.");
    }

    private void Leave() => _depth--;

    private readonly Location Since(Location start) => start with { End = _lexer.LastEnd };

    private readonly GraphQLSyntaxException Unexpected() => SourceText.Error(_lexer.Location, $"Unexpected {Found()}.");

    private readonly GraphQLSyntaxException Expected(TokenKind kind) =>
        SourceText.Error(_lexer.Location, $"Expected {TokenKinds.Describe(kind)}, found {Found()}.");

    private readonly string Found()
    {
        var kind = TokenKinds.Describe(_lexer.Kind);
        return _lexer.Kind switch
        {
            TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{kind} \"{Encoding.ASCII.GetString(_lexer.Slice)}\"",
            TokenKind.String or TokenKind.BlockString => $"{kind} \"{_lexer.Text}\"",
            _ => kind,
        };
    }
}
