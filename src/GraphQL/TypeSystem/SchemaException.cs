namespace Casework.GraphQL.TypeSystem;

/// <summary>The SDL is no valid schema; lists everything wrong with it.</summary>
public sealed class SchemaException(IReadOnlyList<GraphQLError> errors)
    : Exception($"The schema is not valid:{Environment.NewLine}{string.Join(Environment.NewLine, errors)}")
{
    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
