using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution.Inputs;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Execution;

/// <summary>An argument in an operation that not everyone who may read its field may give.</summary>
internal sealed record GuardedArgument(string Name, Value Value, AccessRule Rule)
{
    public static GuardedArgument[] Of(Field node, BoundField bound) => bound.ArgumentAccess.Count == 0
        ? []
        : [.. from argument in node.Arguments
              where bound.ArgumentAccess.ContainsKey(argument.Name)
              select new GuardedArgument(argument.Name, argument.Value, bound.ArgumentAccess[argument.Name])];

    /// <summary>Whether it is given in a request: a variable without a value leaves it out.</summary>
    public bool IsGiven(VariableValues variables) => Value is not Variable variable || variables.TryGet(variable.Name, out _);
}
