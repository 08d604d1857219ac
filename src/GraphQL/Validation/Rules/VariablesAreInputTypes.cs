using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>A variable is of an input type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types"/>
internal static class VariablesAreInputTypes
{
    public static void Check(VariableDefinition variable, ValidationContext context)
    {
        if (context.Schema.Resolve(variable.Type) is { IsInput: false } type)
            context.Report(variable.Type, $"Variable \"${variable.Variable.Name}\" cannot be non-input type \"{type}\".");
    }
}
