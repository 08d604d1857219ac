namespace Casework.GraphQL.Language.Ast;

/// <summary>One field of an input object literal.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ObjectField"/>
public sealed class ObjectField : SyntaxNode
{
    public required string Name { get; init; }

    public Location NameLocation { get; init; }

    public required Value Value { get; init; }
}
