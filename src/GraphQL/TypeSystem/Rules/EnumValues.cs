namespace Casework.GraphQL.TypeSystem.Rules;

/// <seealso href="https://spec.graphql.org/September2025/#sec-Enums.Type-Validation"/>
internal static class EnumValues
{
    public static void Check(Schema schema, SchemaErrors errors)
    {
        foreach (var type in schema.Types.OfType<EnumType>())
        {
            if (type.Members.Count == 0)
                errors.Report($"Enum type \"{type.Name}\" must define one or more values.", type.Location);
            foreach (var repeated in type.Members.GroupBy(member => member.Name).Where(group => group.Count() > 1))
                errors.Report($"Enum value \"{type.Name}.{repeated.Key}\" can only be defined once.", [.. repeated.Select(member => member.Location)]);
            foreach (var member in type.Members.Where(member => member.Name is "true" or "false" or "null"))
                errors.Report($"Enum type \"{type.Name}\" cannot include value: {member.Name}.", member.Location);
        }
    }
}
