namespace Casework.GraphQL.TypeSystem.Rules;

/// <summary>Objects and interfaces have fields of different names and output types; arguments have different names and input types.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation"/>
internal static class FieldsAndArguments
{
    public static void Check(Schema schema, SchemaErrors errors)
    {
        foreach (var type in schema.Types.OfType<FieldsType>())
        {
            if (type.Fields.Count == 0)
                errors.Report($"Type \"{type.Name}\" must define one or more fields.", type.Location);

            foreach (var repeated in type.Fields.GroupBy(field => field.Name).Where(group => group.Count() > 1))
                errors.Report($"Field \"{type.Name}.{repeated.Key}\" can only be defined once.", [.. repeated.Select(field => field.Location)]);

            foreach (var field in type.Fields)
            {
                if (!field.Type.IsOutput)
                    errors.Report($"The type of \"{field.Coordinate}\" must be Output Type but got: \"{field.Type}\".", field.Location);
                CheckArguments(field.Coordinate, field.Arguments, errors);
            }
        }
    }

    public static void CheckArguments(string owner, IReadOnlyList<InputValue> arguments, SchemaErrors errors)
    {
        foreach (var repeated in arguments.GroupBy(argument => argument.Name).Where(group => group.Count() > 1))
            errors.Report($"Argument \"{owner}({repeated.Key}:)\" can only be defined once.", [.. repeated.Select(argument => argument.Location)]);

        foreach (var argument in arguments)
        {
            if (!argument.Type.IsInput)
                errors.Report($"The type of \"{owner}({argument.Name}:)\" must be Input Type but got: \"{argument.Type}\".", argument.Location);
            if (argument.IsRequired && argument.DeprecationReason is not null)
                errors.Report($"Required argument \"{owner}({argument.Name}:)\" cannot be deprecated.", argument.Location);
        }
    }
}
