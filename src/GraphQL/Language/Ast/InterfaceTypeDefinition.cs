namespace Casework.GraphQL.Language.Ast;

/// <summary>The definition of an interface type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Interfaces"/>
public sealed class InterfaceTypeDefinition : TypeDefinition
{
    public IReadOnlyList<NamedTypeReference> Interfaces { get; init; } = [];

    public IReadOnlyList<FieldDefinition> Fields { get; init; } = [];
}
