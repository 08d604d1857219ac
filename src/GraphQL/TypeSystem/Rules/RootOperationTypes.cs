using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem.Rules;

/// <summary>There is a query type, and no type is the root of two operations.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types"/>
internal static class RootOperationTypes
{
    public static void Check(Schema schema, SchemaErrors errors)
    {
        if (schema.Query is null)
            errors.Report("Query root type must be provided.", schema.Location);

        foreach (var shared in Enum.GetValues<OperationType>().GroupBy(schema.Root).Where(group => group.Key is not null && group.Count() > 1))
        {
            errors.Report(
                $"All root types must be different, \"{shared.Key!.Name}\" type is used as {string.Join(" and ", shared)} root types.",
                shared.Key.Location);
        }
    }
}
