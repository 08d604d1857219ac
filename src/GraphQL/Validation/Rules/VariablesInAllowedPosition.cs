using Casework.GraphQL.Language.Ast;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Validation.Rules;

/// <summary>A variable is used only where its type fits.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed"/>
internal static class VariablesInAllowedPosition
{
    public static void Check(OperationDefinition operation, IReadOnlyList<DefinitionFacts> reach, ValidationContext context)
    {
        if (operation.VariableDefinitions.Count == 0)
            return;

        var declared = new Dictionary<string, VariableDefinition>();
        foreach (var variable in operation.VariableDefinitions)
            declared[variable.Variable.Name] = variable;

        foreach (var usage in reach.SelectMany(facts => facts.Usages))
        {
            if (context.IsFull)
                return;
            if (usage.Type is { } expected
                && declared.TryGetValue(usage.Variable.Name, out var variable)
                && context.Schema.Resolve(variable.Type) is { } type)
            {
                Check(usage, variable, type, expected, context);
            }
        }
    }

    private static void Check(
        VariableUsage usage,
        VariableDefinition variable,
        SchemaType type,
        SchemaType expected,
        ValidationContext context)
    {
        var name = usage.Variable.Name;
        if (!IsAllowed(usage, variable, type, expected))
        {
            context.Report(
                $"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{expected}\".",
                variable.Location,
                usage.Variable.Location);
        }

        if (usage.Owner is { IsOneOf: true } owner && !type.IsNonNull)
        {
            context.Report(
                $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{owner}\".",
                variable.Location,
                usage.Variable.Location);
        }
    }

    private static bool IsAllowed(VariableUsage usage, VariableDefinition variable, SchemaType type, SchemaType expected)
    {
        if (!expected.IsNonNull || type.IsNonNull)
            return Schema.IsSubType(type, expected);

        var filled = usage.HasDefault || variable.DefaultValue is not (null or NullValue);
        return filled && Schema.IsSubType(type, expected.Nullable);
    }
}
