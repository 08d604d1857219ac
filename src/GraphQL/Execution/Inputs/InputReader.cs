using System.Text.Json;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;
using Casework.GraphQL.TypeSystem.Scalars;

namespace Casework.GraphQL.Execution.Inputs;

/// <summary>
/// Coerces JSON and literals to inputs: what the scalar's codec makes of it, <see cref="EnumMember"/>, object?[] for lists,
/// <see cref="InputObject"/>. Collects what is wrong, with the path to it.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects.Input-Coercion"/>
internal sealed class InputReader(VariableValues? variables = null)
{
    private const int MaxProblems = 50;
    private readonly List<object> _path = [];

    public List<InputProblem> Problems { get; } = [];

    public object? Read(JsonElement value, SchemaType type)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return type is NonNullType ? Refuse(value, $"Expected non-nullable type \"{type}\" not to be null.") : null;

        switch (type.Nullable)
        {
            case ListType list:
                return value.ValueKind == JsonValueKind.Array ? ReadList(value, list) : new[] { Read(value, list.ItemType) };
            case InputObjectType input:
                return ReadObject(value, input);
            case EnumType @enum:
                return value.ValueKind == JsonValueKind.String
                    ? @enum.Member(value.GetString()!) ?? Refuse(value, $"Value {Shown.Of(value)} does not exist in \"{@enum.Name}\" enum.")
                    : Refuse(value, $"Enum \"{@enum.Name}\" cannot represent non-string value: {Shown.Of(value)}.");
            case ScalarType { Codec: { } codec }:
                try
                {
                    return codec.ParseValue(value);
                }
                catch (ScalarCoercionException refused)
                {
                    return Refuse(value, refused.Message);
                }

            default:
                return value.Clone();
        }
    }

    public object? Read(Value literal, SchemaType type)
    {
        if (literal is Variable variable)
            return ReadVariable(variable, type);
        if (literal is NullValue)
            return type is NonNullType ? Refuse(literal, $"Expected value of non-null type \"{type}\" not to be null.") : null;

        switch (type.Nullable)
        {
            case ListType list:
                return literal is ListValue items ? ReadList(items, list) : new[] { Read(literal, list.ItemType) };
            case InputObjectType input:
                return literal is ObjectValue value
                    ? ReadObject(value, input)
                    : Refuse(literal, $"Expected value of type \"{input.Name}\" to be an object, found: {Shown.Of(literal)}.");
            case EnumType @enum:
                return literal is EnumValue name
                    ? @enum.Member(name.Value) ?? Refuse(literal, $"Value \"{name.Value}\" does not exist in \"{@enum.Name}\" enum.")
                    : Refuse(literal, $"Enum \"{@enum.Name}\" cannot represent non-enum value: {Shown.Of(literal)}.");
            case ScalarType { Codec: { } codec }:
                try
                {
                    return codec.ParseLiteral(literal);
                }
                catch (ScalarCoercionException refused)
                {
                    return Refuse(literal, refused.Message);
                }

            default:
                return literal;
        }
    }

    private object? ReadVariable(Variable variable, SchemaType type)
    {
        if (variables is not null && variables.TryGet(variable.Name, out var value))
            return value is null && type is NonNullType ? Refuse(variable, $"Expected variable \"${variable.Name}\" provided to non-null type \"{type}\" not to be null.") : value;
        return type is NonNullType ? Refuse(variable, $"Expected variable \"${variable.Name}\" provided to type \"{type}\" to provide a runtime value.") : null;
    }

    private object?[] ReadList(JsonElement value, ListType list)
    {
        var items = new object?[value.GetArrayLength()];
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            _path.Add(index);
            items[index++] = Read(item, list.ItemType);
            _path.RemoveAt(_path.Count - 1);
        }

        return items;
    }

    private object?[] ReadList(ListValue value, ListType list)
    {
        var items = new object?[value.Values.Count];
        for (var i = 0; i < items.Length; i++)
        {
            _path.Add(i);
            items[i] = Read(value.Values[i], list.ItemType);
            _path.RemoveAt(_path.Count - 1);
        }

        return items;
    }

    private object? ReadObject(JsonElement value, InputObjectType type)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return Refuse(value, $"Expected type \"{type.Name}\" to be an object.");

        var read = new InputObject(type);
        foreach (var property in value.EnumerateObject())
        {
            if (type.Field(property.Name) is not { } field)
            {
                Refuse(value, $"Field \"{property.Name}\" is not defined by type \"{type.Name}\".");
                continue;
            }

            _path.Add(field.Name);
            read.Set(field, Read(property.Value, field.Type));
            _path.RemoveAt(_path.Count - 1);
        }

        foreach (var field in type.Fields)
        {
            if (!read.Has(field) && !Default(read, field))
                Refuse(value, $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");
        }

        if (type.IsOneOf)
            CheckOneOf(read, message => Refuse(value, message), name => Refuse(value, $"Field \"{name}\" must be non-null.", name));
        return read;
    }

    private InputObject ReadObject(ObjectValue value, InputObjectType type)
    {
        var read = new InputObject(type);
        foreach (var property in value.Fields)
        {
            if (type.Field(property.Name) is not { } field)
            {
                Refuse(value, $"Field \"{property.Name}\" is not defined by type \"{type.Name}\".");
                continue;
            }

            // A variable without a value leaves the field out, so that its default counts.
            if (property.Value is Variable variable && !type.IsOneOf && variables is not null && !variables.TryGet(variable.Name, out _))
                continue;

            _path.Add(field.Name);
            read.Set(field, Read(property.Value, field.Type));
            _path.RemoveAt(_path.Count - 1);
        }

        foreach (var field in type.Fields)
        {
            if (!read.Has(field) && !Default(read, field))
                Refuse(value, $"Field \"{type.Name}.{field.Name}\" of required type \"{field.Type}\" was not provided.");
        }

        if (type.IsOneOf)
            CheckOneOf(read, message => Refuse(value, message), name => Refuse(value, $"Field \"{type.Name}.{name}\" must be non-null."));
        return read;
    }

    private static bool Default(InputObject read, InputValue field)
    {
        if (field.DefaultValue is { } @default)
        {
            read.Set(field, new InputReader().Read(@default, field.Type));
            return true;
        }

        return !field.Type.IsNonNull;
    }

    private static void CheckOneOf(InputObject read, Action<string> refuse, Action<string> refuseNull)
    {
        var given = read.Type.Fields.Where(read.Has).ToList();
        if (given.Count != 1)
            refuse($"Exactly one key must be specified for OneOf type \"{read.Type.Name}\".");
        else if (read.Raw(given[0]) is null)
            refuseNull(given[0].Name);
    }

    private object? Refuse(JsonElement value, string message, string? name = null)
    {
        if (Problems.Count < MaxProblems)
            Problems.Add(new InputProblem(message, () => Shown.Of(value), name is null ? [.. _path] : [.. _path, name]));
        return null;
    }

    private object? Refuse(Value literal, string message)
    {
        if (Problems.Count < MaxProblems)
            Problems.Add(new InputProblem(message, () => Shown.Of(literal), [.. _path], literal.Location));
        return null;
    }
}
