namespace Casework.GraphQL.Language.Ast;

/// <summary>The definition of an object type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Objects"/>
public sealed class ObjectTypeDefinition : TypeDefinition
{
    public IReadOnlyList<NamedTypeReference> Interfaces { get; init; } = [];

    public IReadOnlyList<FieldDefinition> Fields { get; init; } = [];
}
