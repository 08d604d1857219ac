namespace Casework.GraphQL.Language.Ast;

/// <summary>A named argument of a field or directive.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Arguments"/>
public sealed class Argument : SyntaxNode
{
    public required string Name { get; init; }

    public Location NameLocation { get; init; }

    public required Value Value { get; init; }
}
