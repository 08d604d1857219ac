using System.Globalization;
using Casework.GraphQL.Execution.Inputs;
using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Execution.Incremental;

/// <summary>How a list is streamed.</summary>
/// <param name="Label">For the client to tell parts apart.</param>
/// <param name="Count">The initialCount argument; null for its default, none.</param>
/// <param name="Selection">What is selected of the items in later parts; null for leaves.</param>
internal sealed record PlanStream(string? Label, Value? Count, PlanSelection? Selection)
{
    /// <summary>How many items are answered with the list itself.</summary>
    /// <exception cref="GraphQLException">A negative number.</exception>
    public int InitialCount(VariableValues variables)
    {
        var count = Count switch
        {
            IntValue literal => int.Parse(literal.Value, CultureInfo.InvariantCulture),
            Variable variable when variables.TryGet(variable.Name, out var value) => (int)value!,
            _ => 0,
        };
        return count >= 0 ? count : throw new GraphQLException("Argument \"@stream(initialCount:)\" must not be negative.", ErrorCodes.BadVariables);
    }
}
