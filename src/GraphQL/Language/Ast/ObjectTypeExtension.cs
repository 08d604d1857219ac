namespace Casework.GraphQL.Language.Ast;

/// <summary>An extension of an object type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Object-Extensions"/>
public sealed class ObjectTypeExtension : TypeExtension
{
    public IReadOnlyList<NamedTypeReference> Interfaces { get; init; } = [];

    public IReadOnlyList<FieldDefinition> Fields { get; init; } = [];
}
