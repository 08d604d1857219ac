using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Language;

internal ref partial struct SyntaxReader
{
    private TypeSystemDefinition ReadExtension(Location start)
    {
        _lexer.Advance();
        if (_lexer.Kind != TokenKind.Name)
            throw Unexpected();

        return _lexer.Name switch
        {
            "schema" => ReadSchemaExtension(start),
            "scalar" => ReadScalarExtension(start),
            "type" => ReadObjectExtension(start),
            "interface" => ReadInterfaceExtension(start),
            "union" => ReadUnionExtension(start),
            "enum" => ReadEnumExtension(start),
            "input" => ReadInputObjectExtension(start),
            _ => throw Unexpected(),
        };
    }

    private SchemaExtension ReadSchemaExtension(Location start)
    {
        _lexer.Advance();
        var directives = ReadDirectives(isConst: true);
        var types = _lexer.Kind == TokenKind.LeftBrace ? ReadOperationTypes() : [];
        RefuseEmpty(directives.Length + types.Length);
        return new SchemaExtension { Directives = directives, OperationTypes = types, Location = Since(start) };
    }

    private ScalarTypeExtension ReadScalarExtension(Location start)
    {
        _lexer.Advance();
        var name = ReadName(out var nameLocation);
        var directives = ReadDirectives(isConst: true);
        RefuseEmpty(directives.Length);
        return new ScalarTypeExtension
        {
            Name = name,
            NameLocation = nameLocation,
            Directives = directives,
            Location = Since(start),
        };
    }

    private ObjectTypeExtension ReadObjectExtension(Location start)
    {
        _lexer.Advance();
        var name = ReadName(out var nameLocation);
        var interfaces = ReadImplementedInterfaces();
        var directives = ReadDirectives(isConst: true);
        var fields = ReadFieldDefinitions();
        RefuseEmpty(interfaces.Length + directives.Length + fields.Length);
        return new ObjectTypeExtension
        {
            Name = name,
            NameLocation = nameLocation,
            Interfaces = interfaces,
            Directives = directives,
            Fields = fields,
            Location = Since(start),
        };
    }

    private InterfaceTypeExtension ReadInterfaceExtension(Location start)
    {
        _lexer.Advance();
        var name = ReadName(out var nameLocation);
        var interfaces = ReadImplementedInterfaces();
        var directives = ReadDirectives(isConst: true);
        var fields = ReadFieldDefinitions();
        RefuseEmpty(interfaces.Length + directives.Length + fields.Length);
        return new InterfaceTypeExtension
        {
            Name = name,
            NameLocation = nameLocation,
            Interfaces = interfaces,
            Directives = directives,
            Fields = fields,
            Location = Since(start),
        };
    }

    private UnionTypeExtension ReadUnionExtension(Location start)
    {
        _lexer.Advance();
        var name = ReadName(out var nameLocation);
        var directives = ReadDirectives(isConst: true);
        var types = ReadUnionMembers();
        RefuseEmpty(directives.Length + types.Length);
        return new UnionTypeExtension
        {
            Name = name,
            NameLocation = nameLocation,
            Directives = directives,
            Types = types,
            Location = Since(start),
        };
    }

    private EnumTypeExtension ReadEnumExtension(Location start)
    {
        _lexer.Advance();
        var name = ReadName(out var nameLocation);
        var directives = ReadDirectives(isConst: true);
        var values = ReadEnumValues();
        RefuseEmpty(directives.Length + values.Length);
        return new EnumTypeExtension
        {
            Name = name,
            NameLocation = nameLocation,
            Directives = directives,
            Values = values,
            Location = Since(start),
        };
    }

    private InputObjectTypeExtension ReadInputObjectExtension(Location start)
    {
        _lexer.Advance();
        var name = ReadName(out var nameLocation);
        var directives = ReadDirectives(isConst: true);
        var fields = ReadInputValues(TokenKind.LeftBrace, TokenKind.RightBrace);
        RefuseEmpty(directives.Length + fields.Length);
        return new InputObjectTypeExtension
        {
            Name = name,
            NameLocation = nameLocation,
            Directives = directives,
            Fields = fields,
            Location = Since(start),
        };
    }

    private readonly void RefuseEmpty(int parts)
    {
        if (parts == 0)
            throw Unexpected();
    }
}
