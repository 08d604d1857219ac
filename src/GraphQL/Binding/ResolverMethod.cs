using System.Linq.Expressions;
using Casework.GraphQL.Execution;

namespace Casework.GraphQL.Binding;

/// <summary>A resolver method as a delegate.</summary>
/// <param name="parent">The object the field is asked of; for a batch, all of them.</param>
/// <param name="arguments">In the order of <see cref="ResolverMethod.Arguments"/>.</param>
/// <param name="context">The request and the field.</param>
internal delegate ResolverResult ResolverCall(object parent, object?[] arguments, ResolverContext context);

/// <summary>A resolver, bound.</summary>
/// <param name="call">Compiled when it is first called: most of a schema's fields are asked for seldom, and a start does not wait for them.</param>
internal sealed class ResolverMethod(Expression<ResolverCall> call)
{
    // Once, however many requests come at the same time.
    private readonly Lazy<ResolverCall> _call = new(call.Compile);

    public required string Name { get; init; }
    public required IReadOnlyList<MethodArgument> Arguments { get; init; }

    /// <summary>Whether one call takes all parents and gives one result for each, in their order.</summary>
    public required bool IsBatch { get; init; }

    public ResolverCall Call => _call.Value;

    /// <summary>The CLR type of one result, tasks and batches unwrapped.</summary>
    public required Type ResultType { get; init; }
}
