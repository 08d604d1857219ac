using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only one in its document.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation"/>
internal static class LoneAnonymousOperation
{
    public static void Check(Document document, ValidationContext context)
    {
        var operations = document.Definitions.OfType<OperationDefinition>().ToList();
        if (operations.Count < 2)
            return;

        foreach (var operation in operations)
        {
            if (operation.Name is null)
                context.Report(operation, "This anonymous operation must be the only defined operation.");
        }
    }
}
