using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>The schema has a root type for every operation.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Operation-Type-Existence"/>
internal static class KnownOperationTypes
{
    public static void Check(Document document, ValidationContext context)
    {
        foreach (var operation in document.Definitions.OfType<OperationDefinition>())
        {
            if (context.Schema.Root(operation.Operation) is null)
            {
                var name = operation.Operation == OperationType.Mutation ? "mutation" : "subscription";
                context.Report(operation, $"The {name} operation is not supported by the schema.");
            }
        }
    }
}
