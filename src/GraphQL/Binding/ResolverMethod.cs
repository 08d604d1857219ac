using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Binding;

/// <summary>A compiled resolver method.</summary>
/// <param name="parent">The object the field is asked of; for a batch, all of them.</param>
/// <param name="arguments">In the order of <see cref="ResolverMethod.Arguments"/>.</param>
/// <param name="context">The request and the field.</param>
internal delegate ResolverResult ResolverCall(object parent, object?[] arguments, ResolverContext context);

internal sealed class ResolverMethod
{
    public required string Name { get; init; }
    public required IReadOnlyList<MethodArgument> Arguments { get; init; }

    /// <summary>Whether one call takes all parents and gives one result for each, in their order.</summary>
    public required bool IsBatch { get; init; }

    public required ResolverCall Call { get; init; }

    /// <summary>The CLR type of one result, tasks and batches unwrapped.</summary>
    public required Type ResultType { get; init; }
}
