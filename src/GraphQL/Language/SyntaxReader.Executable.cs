using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Language;

internal ref partial struct SyntaxReader
{
    private OperationDefinition ReadShorthandQuery()
    {
        var start = _lexer.Location;
        return new OperationDefinition
        {
            Operation = OperationType.Query,
            SelectionSet = ReadSelectionSet(),
            Location = Since(start),
        };
    }

    private OperationDefinition ReadOperation(Location start, StringValue? description)
    {
        var operation = ReadOperationType();
        string? name = null;
        Location nameLocation = default;
        if (_lexer.Kind == TokenKind.Name)
            name = ReadName(out nameLocation);

        return new OperationDefinition
        {
            Description = description,
            Operation = operation,
            Name = name,
            NameLocation = nameLocation,
            VariableDefinitions = ReadVariableDefinitions(),
            Directives = ReadDirectives(isConst: false),
            SelectionSet = ReadSelectionSet(),
            Location = Since(start),
        };
    }

    private OperationType ReadOperationType()
    {
        if (_lexer.Kind != TokenKind.Name)
            throw Expected(TokenKind.Name);

        var operation = _lexer.Name switch
        {
            "query" => OperationType.Query,
            "mutation" => OperationType.Mutation,
            "subscription" => OperationType.Subscription,
            _ => throw Unexpected(),
        };
        _lexer.Advance();
        return operation;
    }

    private FragmentDefinition ReadFragmentDefinition(Location start, StringValue? description)
    {
        _lexer.Advance();
        var name = ReadFragmentName(out var nameLocation);
        ExpectKeyword("on"u8);
        return new FragmentDefinition
        {
            Description = description,
            Name = name,
            NameLocation = nameLocation,
            TypeCondition = ReadNamedType(),
            Directives = ReadDirectives(isConst: false),
            SelectionSet = ReadSelectionSet(),
            Location = Since(start),
        };
    }

    private string ReadFragmentName(out Location location) =>
        _lexer.IsKeyword("on"u8) ? throw Unexpected() : ReadName(out location);

    private VariableDefinition[] ReadVariableDefinitions()
    {
        if (!Skip(TokenKind.LeftParenthesis))
            return [];

        var variables = new ListBuilder<VariableDefinition>();
        do
            variables.Add(ReadVariableDefinition());
        while (!Skip(TokenKind.RightParenthesis));
        return variables.ToArray();
    }

    private VariableDefinition ReadVariableDefinition()
    {
        var start = _lexer.Location;
        var description = ReadDescription();
        var variable = ReadVariable();
        Expect(TokenKind.Colon);
        return new VariableDefinition
        {
            Description = description,
            Variable = variable,
            Type = ReadTypeReference(),
            DefaultValue = Skip(TokenKind.Equal) ? ReadValue(isConst: true) : null,
            Directives = ReadDirectives(isConst: true),
            Location = Since(start),
        };
    }

    private SelectionSet ReadSelectionSet()
    {
        var start = _lexer.Location;
        Expect(TokenKind.LeftBrace);
        Enter();
        var selections = new ListBuilder<Selection>();
        do
            selections.Add(_lexer.Kind == TokenKind.Spread ? ReadFragment() : ReadField());
        while (!Skip(TokenKind.RightBrace));
        Leave();
        return new SelectionSet { Selections = selections.ToArray(), Location = Since(start) };
    }

    private Field ReadField()
    {
        string? alias = null;
        Location aliasLocation = default;
        var name = ReadName(out var start);
        var nameLocation = start;
        if (Skip(TokenKind.Colon))
        {
            (alias, aliasLocation) = (name, nameLocation);
            name = ReadName(out nameLocation);
        }

        return new Field
        {
            Alias = alias,
            AliasLocation = aliasLocation,
            Name = name,
            NameLocation = nameLocation,
            Arguments = ReadArguments(isConst: false),
            Directives = ReadDirectives(isConst: false),
            SelectionSet = _lexer.Kind == TokenKind.LeftBrace ? ReadSelectionSet() : null,
            Location = Since(start),
        };
    }

    private Selection ReadFragment()
    {
        var start = _lexer.Location;
        _lexer.Advance();
        var conditional = SkipKeyword("on"u8);
        if (!conditional && _lexer.Kind == TokenKind.Name)
        {
            return new FragmentSpread
            {
                Name = ReadFragmentName(out var nameLocation),
                NameLocation = nameLocation,
                Directives = ReadDirectives(isConst: false),
                Location = Since(start),
            };
        }

        return new InlineFragment
        {
            TypeCondition = conditional ? ReadNamedType() : null,
            Directives = ReadDirectives(isConst: false),
            SelectionSet = ReadSelectionSet(),
            Location = Since(start),
        };
    }

    private Argument[] ReadArguments(bool isConst)
    {
        if (!Skip(TokenKind.LeftParenthesis))
            return [];

        var arguments = new ListBuilder<Argument>();
        do
            arguments.Add(ReadArgument(isConst));
        while (!Skip(TokenKind.RightParenthesis));
        return arguments.ToArray();
    }

    private Argument ReadArgument(bool isConst)
    {
        var name = ReadName(out var start);
        Expect(TokenKind.Colon);
        return new Argument
        {
            Name = name,
            NameLocation = start,
            Value = ReadValue(isConst),
            Location = Since(start),
        };
    }

    private Directive[] ReadDirectives(bool isConst)
    {
        if (_lexer.Kind != TokenKind.At)
            return [];

        var directives = new ListBuilder<Directive>();
        do
        {
            if (directives.Count == _options.MaxDirectivesPerLocation)
                throw TooManyDirectives($"{_options.MaxDirectivesPerLocation} directives at one place");
            if (++_directives > _options.MaxDirectives)
                throw TooManyDirectives($"{_options.MaxDirectives} directives");
            directives.Add(ReadDirective(isConst));
        }
        while (_lexer.Kind == TokenKind.At);
        return directives.ToArray();
    }

    private Directive ReadDirective(bool isConst)
    {
        var start = _lexer.Location;
        _lexer.Advance();
        return new Directive
        {
            Name = ReadName(out var nameLocation),
            NameLocation = nameLocation,
            Arguments = ReadArguments(isConst),
            Location = Since(start),
        };
    }

    private readonly GraphQLSyntaxException TooManyDirectives(string limit) =>
        SourceText.Error(_lexer.Location, $"Document contains more than {limit}. Parsing aborted.");
}
