using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>No two operations have the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness"/>
internal static class UniqueOperationNames
{
    public static void Check(Document document, ValidationContext context)
    {
        var known = new Dictionary<string, OperationDefinition>();
        foreach (var operation in document.Definitions.OfType<OperationDefinition>())
        {
            if (operation.Name is { } name && !known.TryAdd(name, operation))
            {
                context.Report(
                    $"There can be only one operation named \"{name}\".",
                    known[name].NameLocation,
                    operation.NameLocation);
            }
        }
    }
}
