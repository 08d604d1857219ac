using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem.Rules;

/// <summary>Names that begin with two underscores belong to introspection.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Names.Reserved-Names"/>
internal static class ReservedNames
{
    public static void Check(Schema schema, SchemaErrors errors)
    {
        foreach (var type in schema.Types.Where(type => !type.IsBuiltIn))
        {
            Check(type.Name, type.Location, errors);
            switch (type)
            {
                case FieldsType fields:
                    foreach (var field in fields.Fields)
                    {
                        Check(field.Name, field.Location, errors);
                        Check(field.Arguments, errors);
                    }

                    break;
                case InputObjectType input:
                    Check(input.Fields, errors);
                    break;
                case EnumType @enum:
                    foreach (var member in @enum.Members)
                        Check(member.Name, member.Location, errors);
                    break;
                default:
                    break;
            }
        }

        foreach (var directive in schema.Directives.Where(directive => !directive.IsBuiltIn))
        {
            Check(directive.Name, directive.Location, errors);
            Check(directive.Arguments, errors);
        }
    }

    private static void Check(IReadOnlyList<InputValue> inputs, SchemaErrors errors)
    {
        foreach (var input in inputs)
            Check(input.Name, input.Location, errors);
    }

    private static void Check(string name, Location? location, SchemaErrors errors)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
            errors.Report($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", location);
    }
}
