namespace Casework.GraphQL.Language.Ast;

/// <summary>An extension of an union type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Union-Extensions"/>
public sealed class UnionTypeExtension : TypeExtension
{
    public IReadOnlyList<NamedTypeReference> Types { get; init; } = [];
}
