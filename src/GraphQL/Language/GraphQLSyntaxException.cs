using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.Language;

/// <summary>A source text is not a GraphQL document, or exceeds a limit of <see cref="ParserOptions"/>.</summary>
public sealed class GraphQLSyntaxException(string message, Location location) : Exception(message)
{
    public Location Location { get; } = location;

    public GraphQLError ToError() => new(Message, [SourceLocation.From(Location)]);
}
