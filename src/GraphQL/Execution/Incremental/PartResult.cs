namespace Casework.GraphQL.Execution.Incremental;

/// <summary>What a run made of a part.</summary>
/// <param name="Data">An object or a list of items as JSON; null when a failure went up to the part itself.</param>
/// <param name="Errors">Of the part alone.</param>
/// <param name="Work">What begins in it.</param>
/// <param name="Extensions">Of the run.</param>
internal sealed record PartResult(
    ResponseWriter? Data, IReadOnlyList<GraphQLError> Errors, IncrementalWork Work, IReadOnlyDictionary<string, object?>? Extensions);
