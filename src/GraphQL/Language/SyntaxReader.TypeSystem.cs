using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Language;

internal ref partial struct SyntaxReader
{
    private SchemaDefinition ReadSchema(Location start, StringValue? description)
    {
        _lexer.Advance();
        return new SchemaDefinition
        {
            Description = description,
            Directives = ReadDirectives(isConst: true),
            OperationTypes = ReadOperationTypes(),
            Location = Since(start),
        };
    }

    private OperationTypeDefinition[] ReadOperationTypes()
    {
        Expect(TokenKind.LeftBrace);
        var types = new ListBuilder<OperationTypeDefinition>();
        do
        {
            var start = _lexer.Location;
            var operation = ReadOperationType();
            Expect(TokenKind.Colon);
            var type = ReadNamedType();
            types.Add(new OperationTypeDefinition { Operation = operation, Type = type, Location = Since(start) });
        }
        while (!Skip(TokenKind.RightBrace));
        return types.ToArray();
    }

    private ScalarTypeDefinition ReadScalarType(Location start, StringValue? description)
    {
        _lexer.Advance();
        return new ScalarTypeDefinition
        {
            Description = description,
            Name = ReadName(out var nameLocation),
            NameLocation = nameLocation,
            Directives = ReadDirectives(isConst: true),
            Location = Since(start),
        };
    }

    private ObjectTypeDefinition ReadObjectType(Location start, StringValue? description)
    {
        _lexer.Advance();
        return new ObjectTypeDefinition
        {
            Description = description,
            Name = ReadName(out var nameLocation),
            NameLocation = nameLocation,
            Interfaces = ReadImplementedInterfaces(),
            Directives = ReadDirectives(isConst: true),
            Fields = ReadFieldDefinitions(),
            Location = Since(start),
        };
    }

    private InterfaceTypeDefinition ReadInterfaceType(Location start, StringValue? description)
    {
        _lexer.Advance();
        return new InterfaceTypeDefinition
        {
            Description = description,
            Name = ReadName(out var nameLocation),
            NameLocation = nameLocation,
            Interfaces = ReadImplementedInterfaces(),
            Directives = ReadDirectives(isConst: true),
            Fields = ReadFieldDefinitions(),
            Location = Since(start),
        };
    }

    private UnionTypeDefinition ReadUnionType(Location start, StringValue? description)
    {
        _lexer.Advance();
        return new UnionTypeDefinition
        {
            Description = description,
            Name = ReadName(out var nameLocation),
            NameLocation = nameLocation,
            Directives = ReadDirectives(isConst: true),
            Types = ReadUnionMembers(),
            Location = Since(start),
        };
    }

    private EnumTypeDefinition ReadEnumType(Location start, StringValue? description)
    {
        _lexer.Advance();
        return new EnumTypeDefinition
        {
            Description = description,
            Name = ReadName(out var nameLocation),
            NameLocation = nameLocation,
            Directives = ReadDirectives(isConst: true),
            Values = ReadEnumValues(),
            Location = Since(start),
        };
    }

    private InputObjectTypeDefinition ReadInputObjectType(Location start, StringValue? description)
    {
        _lexer.Advance();
        return new InputObjectTypeDefinition
        {
            Description = description,
            Name = ReadName(out var nameLocation),
            NameLocation = nameLocation,
            Directives = ReadDirectives(isConst: true),
            Fields = ReadInputValues(TokenKind.LeftBrace, TokenKind.RightBrace),
            Location = Since(start),
        };
    }

    private DirectiveDefinition ReadDirectiveDefinition(Location start, StringValue? description)
    {
        _lexer.Advance();
        Expect(TokenKind.At);
        var name = ReadName(out var nameLocation);
        var arguments = ReadInputValues(TokenKind.LeftParenthesis, TokenKind.RightParenthesis);
        var repeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        return new DirectiveDefinition
        {
            Description = description,
            Name = name,
            NameLocation = nameLocation,
            Arguments = arguments,
            Repeatable = repeatable,
            Locations = ReadDirectiveLocations(),
            Location = Since(start),
        };
    }

    private string[] ReadDirectiveLocations()
    {
        Skip(TokenKind.Pipe);
        var locations = new ListBuilder<string>();
        do
        {
            if (_lexer.Kind == TokenKind.Name && !DirectiveLocations.All.Contains(_lexer.Name))
                throw Unexpected();
            locations.Add(ReadName(out _));
        }
        while (Skip(TokenKind.Pipe));
        return locations.ToArray();
    }

    private NamedTypeReference[] ReadImplementedInterfaces()
    {
        if (!SkipKeyword("implements"u8))
            return [];

        Skip(TokenKind.Ampersand);
        return ReadNamedTypes(TokenKind.Ampersand);
    }

    private NamedTypeReference[] ReadUnionMembers()
    {
        if (!Skip(TokenKind.Equal))
            return [];

        Skip(TokenKind.Pipe);
        return ReadNamedTypes(TokenKind.Pipe);
    }

    private NamedTypeReference[] ReadNamedTypes(TokenKind delimiter)
    {
        var types = new ListBuilder<NamedTypeReference>();
        do
            types.Add(ReadNamedType());
        while (Skip(delimiter));
        return types.ToArray();
    }

    private FieldDefinition[] ReadFieldDefinitions()
    {
        if (!Skip(TokenKind.LeftBrace))
            return [];

        var fields = new ListBuilder<FieldDefinition>();
        do
            fields.Add(ReadFieldDefinition());
        while (!Skip(TokenKind.RightBrace));
        return fields.ToArray();
    }

    private FieldDefinition ReadFieldDefinition()
    {
        var start = _lexer.Location;
        var description = ReadDescription();
        var name = ReadName(out var nameLocation);
        var arguments = ReadInputValues(TokenKind.LeftParenthesis, TokenKind.RightParenthesis);
        Expect(TokenKind.Colon);
        return new FieldDefinition
        {
            Description = description,
            Name = name,
            NameLocation = nameLocation,
            Arguments = arguments,
            Type = ReadTypeReference(),
            Directives = ReadDirectives(isConst: true),
            Location = Since(start),
        };
    }

    private InputValueDefinition[] ReadInputValues(TokenKind open, TokenKind close)
    {
        if (!Skip(open))
            return [];

        var values = new ListBuilder<InputValueDefinition>();
        do
            values.Add(ReadInputValue());
        while (!Skip(close));
        return values.ToArray();
    }

    private InputValueDefinition ReadInputValue()
    {
        var start = _lexer.Location;
        var description = ReadDescription();
        var name = ReadName(out var nameLocation);
        Expect(TokenKind.Colon);
        return new InputValueDefinition
        {
            Description = description,
            Name = name,
            NameLocation = nameLocation,
            Type = ReadTypeReference(),
            DefaultValue = Skip(TokenKind.Equal) ? ReadValue(isConst: true) : null,
            Directives = ReadDirectives(isConst: true),
            Location = Since(start),
        };
    }

    private EnumValueDefinition[] ReadEnumValues()
    {
        if (!Skip(TokenKind.LeftBrace))
            return [];

        var values = new ListBuilder<EnumValueDefinition>();
        do
            values.Add(ReadEnumValue());
        while (!Skip(TokenKind.RightBrace));
        return values.ToArray();
    }

    private EnumValueDefinition ReadEnumValue()
    {
        var start = _lexer.Location;
        var description = ReadDescription();
        if (_lexer.IsKeyword("true"u8) || _lexer.IsKeyword("false"u8) || _lexer.IsKeyword("null"u8))
            throw SourceText.Error(_lexer.Location, $"{Found()} is reserved and cannot be used for an enum value.");

        return new EnumValueDefinition
        {
            Description = description,
            Name = ReadName(out var nameLocation),
            NameLocation = nameLocation,
            Directives = ReadDirectives(isConst: true),
            Location = Since(start),
        };
    }
}
