using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;
using Casework.GraphQL.TypeSystem.Scalars;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>Every value can be coerced to the type that its position expects.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type"/>
internal static class ValuesOfCorrectType
{
    public static void Check(Value value, SchemaType type, ValidationContext context)
    {
        switch (value, type.Nullable)
        {
            // Whether a variable fits is another rule's question.
            case (Variable, _):
                break;
            case (NullValue, _):
                if (type.IsNonNull)
                    context.Report(value, $"Expected value of non-null type \"{type}\" not to be null.");
                break;
            case (ListValue list, ListType listType):
                foreach (var item in list.Values)
                    Check(item, listType.ItemType, context);
                break;
            case (_, ListType listType):
                Check(value, listType.ItemType, context);
                break;
            case (ObjectValue fields, InputObjectType objectType):
                CheckFields(fields, objectType, context);
                break;
            case (_, InputObjectType objectType):
                context.Report(value, $"Expected value of type \"{objectType}\" to be an object, found: {Shown.Of(value)}.");
                break;
            case (_, EnumType enumType):
                CheckMember(value, enumType, context);
                break;
            // A literal of a custom scalar may hold variables, whose values are not known yet.
            case (_, ScalarType { Codec: { } codec } scalar) when scalar.IsBuiltIn || !HoldsVariable(value):
                CheckScalar(value, codec, context);
                break;
        }
    }

    private static void CheckFields(ObjectValue value, InputObjectType type, ValidationContext context)
    {
        var given = new Dictionary<string, ObjectField>(value.Fields.Count);
        foreach (var field in value.Fields)
            given[field.Name] = field;

        foreach (var definition in type.Fields)
        {
            if (given.TryGetValue(definition.Name, out var field))
            {
                Check(field.Value, definition.Type, context);
            }
            else if (definition.IsRequired)
            {
                context.Report(
                    value,
                    $"Expected value of type \"{type}\" to include required field \"{definition.Name}\", found: {Shown.Of(value)}.");
            }
        }

        foreach (var field in value.Fields)
        {
            if (type.Field(field.Name) is null)
            {
                context.Report(
                    field,
                    $"Expected value of type \"{type}\" not to include unknown field \"{field.Name}\", found: {Shown.Of(value)}.");
            }
        }

        if (type.IsOneOf)
            CheckOneOf(value, type, context);
    }

    private static void CheckOneOf(ObjectValue value, InputObjectType type, ValidationContext context)
    {
        var known = value.Fields.Where(field => type.Field(field.Name) is not null).ToList();
        if (known is not [{ Value: not NullValue }])
        {
            context.Report(
                value,
                $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.");
        }
    }

    private static void CheckMember(Value value, EnumType type, ValidationContext context)
    {
        if (value is not EnumValue { Value: var name })
            context.Report(value, $"Enum \"{type}\" cannot represent non-enum value: {Shown.Of(value)}.");
        else if (type.Member(name) is null)
            context.Report(value, $"Value \"{name}\" does not exist in \"{type}\" enum.");
    }

    private static void CheckScalar(Value value, ScalarCodec codec, ValidationContext context)
    {
        try
        {
            codec.ParseLiteral(value);
        }
        catch (ScalarCoercionException refusal)
        {
            context.Report(value, refusal.Message);
        }
    }

    private static bool HoldsVariable(Value value) => value switch
    {
        Variable => true,
        ListValue list => list.Values.Any(HoldsVariable),
        ObjectValue fields => fields.Fields.Any(field => HoldsVariable(field.Value)),
        _ => false,
    };
}
