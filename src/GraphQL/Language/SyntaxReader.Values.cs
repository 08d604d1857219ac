using System.Text;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Language;

internal ref partial struct SyntaxReader
{
    public Value ReadValue(bool isConst)
    {
        var start = _lexer.Location;
        switch (_lexer.Kind)
        {
            case TokenKind.LeftBracket:
                return ReadList(isConst);
            case TokenKind.LeftBrace:
                return ReadObject(isConst);
            case TokenKind.Int:
                var integer = Encoding.ASCII.GetString(_lexer.Slice);
                _lexer.Advance();
                return new IntValue { Value = integer, Location = start };
            case TokenKind.Float:
                var number = Encoding.ASCII.GetString(_lexer.Slice);
                _lexer.Advance();
                return new FloatValue { Value = number, Location = start };
            case TokenKind.String or TokenKind.BlockString:
                return ReadString();
            case TokenKind.Name:
                return ReadNamedValue();
            case TokenKind.Dollar when isConst:
                throw VariableInConstant(start);
            case TokenKind.Dollar:
                return ReadVariable();
            default:
                throw Unexpected();
        }
    }

    public TypeReference ReadTypeReference()
    {
        var start = _lexer.Location;
        TypeReference type;
        if (Skip(TokenKind.LeftBracket))
        {
            Enter();
            var item = ReadTypeReference();
            Expect(TokenKind.RightBracket);
            Leave();
            type = new ListTypeReference { Type = item, Location = Since(start) };
        }
        else
        {
            type = ReadNamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeReference { Type = type, Location = Since(start) } : type;
    }

    private NamedTypeReference ReadNamedType()
    {
        var name = ReadName(out var location);
        return new NamedTypeReference { Name = name, Location = location };
    }

    private StringValue ReadString()
    {
        var value = new StringValue
        {
            Value = _lexer.Text,
            Block = _lexer.Kind == TokenKind.BlockString,
            Location = _lexer.Location,
        };
        _lexer.Advance();
        return value;
    }

    private Value ReadNamedValue()
    {
        var name = ReadName(out var location);
        return name switch
        {
            "true" => new BooleanValue { Value = true, Location = location },
            "false" => new BooleanValue { Value = false, Location = location },
            "null" => new NullValue { Location = location },
            _ => new EnumValue { Value = name, Location = location },
        };
    }

    private ListValue ReadList(bool isConst)
    {
        var start = _lexer.Location;
        _lexer.Advance();
        Enter();
        var values = new ListBuilder<Value>();
        while (!Skip(TokenKind.RightBracket))
            values.Add(ReadValue(isConst));
        Leave();
        return new ListValue { Values = values.ToArray(), Location = Since(start) };
    }

    private ObjectValue ReadObject(bool isConst)
    {
        var start = _lexer.Location;
        _lexer.Advance();
        Enter();
        var fields = new ListBuilder<ObjectField>();
        while (!Skip(TokenKind.RightBrace))
            fields.Add(ReadObjectField(isConst));
        Leave();
        return new ObjectValue { Fields = fields.ToArray(), Location = Since(start) };
    }

    private ObjectField ReadObjectField(bool isConst)
    {
        var name = ReadName(out var start);
        Expect(TokenKind.Colon);
        return new ObjectField
        {
            Name = name,
            NameLocation = start,
            Value = ReadValue(isConst),
            Location = Since(start),
        };
    }

    private Variable ReadVariable()
    {
        var start = _lexer.Location;
        Expect(TokenKind.Dollar);
        return new Variable { Name = ReadName(out var name), NameLocation = name, Location = Since(start) };
    }

    private GraphQLSyntaxException VariableInConstant(Location dollar)
    {
        _lexer.Advance();
        return SourceText.Error(dollar, _lexer.Kind == TokenKind.Name
            ? $"Unexpected variable \"${_lexer.Name}\" in constant value."
            : $"Unexpected {TokenKinds.Describe(TokenKind.Dollar)}.");
    }
}
