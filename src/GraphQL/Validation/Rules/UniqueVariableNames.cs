using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>No operation declares a variable twice.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Variable-Uniqueness"/>
internal static class UniqueVariableNames
{
    public static void Check(OperationDefinition operation, ValidationContext context)
    {
        foreach (var group in operation.VariableDefinitions.GroupBy(variable => variable.Variable.Name))
        {
            if (group.Skip(1).Any())
            {
                context.Report(
                    $"There can be only one variable named \"${group.Key}\".",
                    group.Select(variable => variable.Variable.NameLocation));
            }
        }
    }
}
