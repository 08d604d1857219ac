namespace Casework.GraphQL.TypeSystem.Rules;

/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects.Type-Validation"/>
internal static class InputObjectFields
{
    public static void Check(Schema schema, SchemaErrors errors)
    {
        foreach (var type in schema.Types.OfType<InputObjectType>())
        {
            if (type.Fields.Count == 0)
                errors.Report($"Input Object type \"{type.Name}\" must define one or more fields.", type.Location);
            foreach (var repeated in type.Fields.GroupBy(field => field.Name).Where(group => group.Count() > 1))
                errors.Report($"Field \"{type.Name}.{repeated.Key}\" can only be defined once.", [.. repeated.Select(field => field.Location)]);
            foreach (var field in type.Fields)
                Check(type, field, errors);
        }
    }

    private static void Check(InputObjectType type, InputValue field, SchemaErrors errors)
    {
        if (!field.Type.IsInput)
            errors.Report($"The type of \"{type.Name}.{field.Name}\" must be Input Type but got: \"{field.Type}\".", field.Location);
        if (field.IsRequired && field.DeprecationReason is not null)
            errors.Report($"Required input field \"{type.Name}.{field.Name}\" cannot be deprecated.", field.Location);
        if (type.IsOneOf && field.Type.IsNonNull)
            errors.Report($"OneOf input field \"{type.Name}.{field.Name}\" must be nullable.", field.Location);
        if (type.IsOneOf && field.DefaultValue is not null)
            errors.Report($"OneOf input field \"{type.Name}.{field.Name}\" cannot have a default value.", field.Location);
    }
}
