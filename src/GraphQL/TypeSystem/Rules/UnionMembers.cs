namespace Casework.GraphQL.TypeSystem.Rules;

/// <seealso href="https://spec.graphql.org/September2025/#sec-Unions.Type-Validation"/>
internal static class UnionMembers
{
    public static void Check(Schema schema, SchemaErrors errors)
    {
        foreach (var union in schema.Types.OfType<UnionType>())
        {
            if (union.Members.Count == 0)
                errors.Report($"Union type \"{union.Name}\" must define one or more member types.", union.Location);
            foreach (var repeated in union.Members.GroupBy(member => member.Name).Where(group => group.Count() > 1))
                errors.Report($"Union type \"{union.Name}\" can only include type \"{repeated.Key}\" once.", union.Location);
        }
    }
}
