using Casework.GraphQL.Execution;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Binding;

/// <summary>
/// Of which objects the host keeps account, whoever's resolver returns them: before an answer is given, <see cref="ExecutionOptions.Release"/>
/// is told which of them are in it.
/// </summary>
public sealed record AccountRules
{
    /// <summary>Whether the host is told of a type's objects, which are of that CLR type; null for a type without objects of its own.</summary>
    public required Func<ObjectType, Type?, bool> Keeps { get; init; }

    /// <summary>What a field says about the objects it is selected of, as bits.</summary>
    public required Func<NamedType, OutputField, int> Marks { get; init; }

    /// <summary>What giving an argument says about everything in the answer, as bits.</summary>
    public required Func<OutputField, InputValue, int> ArgumentMarks { get; init; }

    /// <summary>Whether an argument names objects: the host is told what was given to it.</summary>
    public required Func<OutputField, InputValue, bool> Names { get; init; }
}
