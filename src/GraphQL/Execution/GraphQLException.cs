namespace Casework.GraphQL.Execution;

/// <summary>Thrown by a resolver to answer its field with an error the client may read.</summary>
/// <param name="message">For people.</param>
/// <param name="code">For programs: extensions.code, in SCREAMING_SNAKE_CASE.</param>
/// <param name="extensions">More for programs: numbers, texts, booleans and lists of them.</param>
public sealed class GraphQLException(string message, string code, IReadOnlyDictionary<string, object?>? extensions = null) : Exception(message)
{
    public string Code { get; } = code;
    public IReadOnlyDictionary<string, object?>? Extensions { get; } = extensions;

    /// <summary>What is wrong in the document; the field when null.</summary>
    internal SourceLocation? At { get; init; }
}
