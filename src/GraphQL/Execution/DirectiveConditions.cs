using Casework.GraphQL.Execution.Inputs;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Execution;

/// <summary>What the directives of execution say of a selection in one request.</summary>
internal static class DirectiveConditions
{
    public static bool IsIncluded(IReadOnlyList<Directive> directives, VariableValues variables)
    {
        foreach (var directive in directives)
        {
            if (directive.Name == "skip" && If(directive, variables))
                return false;
            if (directive.Name == "include" && !If(directive, variables))
                return false;
        }

        return true;
    }

    /// <summary>The directive of that name, unless it is switched off.</summary>
    public static Directive? Active(IReadOnlyList<Directive> directives, string name, VariableValues variables)
    {
        foreach (var directive in directives)
        {
            if (directive.Name == name)
                return If(directive, variables) ? directive : null;
        }

        return null;
    }

    public static Value? Argument(Directive directive, string name)
    {
        foreach (var argument in directive.Arguments)
        {
            if (argument.Name == name)
                return argument.Value;
        }

        return null;
    }

    /// <summary>Its label, which is a literal.</summary>
    public static string? Label(Directive directive) => (Argument(directive, "label") as StringValue)?.Value;

    // Left out, only @defer and @stream may be, whose default is true.
    private static bool If(Directive directive, VariableValues variables) => Argument(directive, "if") switch
    {
        BooleanValue truth => truth.Value,
        Variable variable => !variables.TryGet(variable.Name, out var value) || value is true,
        _ => true,
    };
}
