using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>Every variable that an operation uses, also in its fragments, is declared by it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined"/>
internal static class NoUndefinedVariables
{
    public static void Check(OperationDefinition operation, IReadOnlyList<DefinitionFacts> reach, ValidationContext context)
    {
        var declared = operation.VariableDefinitions.Select(variable => variable.Variable.Name).ToHashSet();
        foreach (var usage in reach.SelectMany(facts => facts.Usages))
        {
            var name = usage.Variable.Name;
            if (context.IsFull)
                return;
            if (!declared.Contains(name))
            {
                context.Report(
                    operation.Name is { } owner
                        ? $"Variable \"${name}\" is not defined by operation \"{owner}\"."
                        : $"Variable \"${name}\" is not defined.",
                    usage.Variable.Location,
                    operation.Location);
            }
        }
    }
}
