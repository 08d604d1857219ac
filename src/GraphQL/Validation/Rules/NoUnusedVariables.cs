using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>Every variable that an operation declares is used, in it or in its fragments.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variables-Used"/>
internal static class NoUnusedVariables
{
    public static void Check(OperationDefinition operation, IReadOnlyList<DefinitionFacts> reach, ValidationContext context)
    {
        if (operation.VariableDefinitions.Count == 0)
            return;

        var used = reach.SelectMany(facts => facts.Usages).Select(usage => usage.Variable.Name).ToHashSet();
        foreach (var variable in operation.VariableDefinitions)
        {
            var name = variable.Variable.Name;
            if (!used.Contains(name))
            {
                context.Report(variable, operation.Name is { } owner
                    ? $"Variable \"${name}\" is never used in operation \"{owner}\"."
                    : $"Variable \"${name}\" is never used.");
            }
        }
    }
}
