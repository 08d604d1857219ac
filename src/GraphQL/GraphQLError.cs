namespace Casework.GraphQL;

/// <summary>An error of a request or of one field of it, as the response carries it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Errors"/>
public sealed class GraphQLError(
    string message,
    IReadOnlyList<SourceLocation>? locations = null,
    IReadOnlyList<object>? path = null,
    IReadOnlyDictionary<string, object?>? extensions = null)
{
    public string Message { get; } = message;

    /// <summary>Where in the document; empty when the error belongs to no place in it.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; } = locations ?? [];

    /// <summary>Response names (string) and list indices (int) down to the field; null for a request error.</summary>
    public IReadOnlyList<object>? Path { get; } = path;

    public IReadOnlyDictionary<string, object?>? Extensions { get; } = extensions;

    public override string ToString() =>
        Locations.Count == 0 ? Message : $"{Message} ({string.Join(", ", Locations)})";
}
