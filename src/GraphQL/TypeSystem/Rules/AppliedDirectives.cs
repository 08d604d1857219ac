using Casework.GraphQL.Execution.Inputs;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem.Rules;

/// <summary>Directives in the SDL are known, stand where they may, as often as they may, and have the arguments they take.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Validation.Directives"/>
internal static class AppliedDirectives
{
    public static void Check(Schema schema, SchemaErrors errors)
    {
        Check(schema, schema.AppliedDirectives, "SCHEMA", errors);
        foreach (var type in schema.Types)
        {
            Check(schema, type.AppliedDirectives, LocationOf(type), errors);
            switch (type)
            {
                case FieldsType fields:
                    foreach (var field in fields.Fields)
                    {
                        Check(schema, field.AppliedDirectives, "FIELD_DEFINITION", errors);
                        CheckInputs(schema, field.Arguments, "ARGUMENT_DEFINITION", errors);
                    }

                    break;
                case InputObjectType input:
                    CheckInputs(schema, input.Fields, "INPUT_FIELD_DEFINITION", errors);
                    break;
                case EnumType @enum:
                    foreach (var member in @enum.Members)
                        Check(schema, member.AppliedDirectives, "ENUM_VALUE", errors);
                    break;
                default:
                    break;
            }
        }

        foreach (var directive in schema.Directives)
            CheckInputs(schema, directive.Arguments, "ARGUMENT_DEFINITION", errors);
    }

    private static void CheckInputs(Schema schema, IReadOnlyList<InputValue> inputs, string location, SchemaErrors errors)
    {
        foreach (var input in inputs)
            Check(schema, input.AppliedDirectives, location, errors);
    }

    private static void Check(Schema schema, IReadOnlyList<AppliedDirective> applied, string location, SchemaErrors errors)
    {
        for (var i = 0; i < applied.Count; i++)
        {
            var syntax = applied[i].Syntax;
            if (schema.Directive(syntax.Name) is not { } directive)
            {
                errors.Report($"Unknown directive \"@{syntax.Name}\".", syntax.Location);
                continue;
            }

            if (!directive.Locations.Contains(location))
                errors.Report($"Directive \"@{syntax.Name}\" may not be used on {location}.", syntax.Location);
            if (!directive.IsRepeatable && applied.Take(i).Any(other => other.Name == syntax.Name))
                errors.Report($"The directive \"@{syntax.Name}\" can only be used once at this location.", syntax.Location);
            CheckArguments(directive, syntax, errors);
        }
    }

    private static void CheckArguments(SchemaDirective directive, Directive syntax, SchemaErrors errors)
    {
        foreach (var repeated in syntax.Arguments.GroupBy(argument => argument.Name).Where(group => group.Count() > 1))
            errors.Report($"There can be only one argument named \"{repeated.Key}\".", [.. repeated.Select(argument => (Location?)argument.NameLocation)]);

        foreach (var given in syntax.Arguments)
        {
            if (directive.Argument(given.Name) is not { } argument)
            {
                errors.Report($"Unknown argument \"{given.Name}\" on directive \"@{directive.Name}\".", given.Location);
                continue;
            }

            if (!argument.Type.IsInput)
                continue;
            var reader = new InputReader();
            reader.Read(given.Value, argument.Type);
            foreach (var problem in reader.Problems)
                errors.Report($"Argument \"@{directive.Name}({given.Name}:)\" has invalid value: {problem.Message}", given.Value.Location);
        }

        foreach (var missing in directive.Arguments.Where(argument => argument.IsRequired && syntax.Arguments.All(given => given.Name != argument.Name)))
        {
            errors.Report(
                $"Argument \"@{directive.Name}({missing.Name}:)\" of type \"{missing.Type}\" is required, but it was not provided.", syntax.Location);
        }
    }

    private static string LocationOf(NamedType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        _ => "INPUT_OBJECT",
    };
}
