namespace Casework.GraphQL.Language.Ast;

/// <summary>The definition of an union type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Unions"/>
public sealed class UnionTypeDefinition : TypeDefinition
{
    public IReadOnlyList<NamedTypeReference> Types { get; init; } = [];
}
