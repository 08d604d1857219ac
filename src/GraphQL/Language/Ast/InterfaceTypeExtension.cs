namespace Casework.GraphQL.Language.Ast;

/// <summary>An extension of an interface type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Interface-Extensions"/>
public sealed class InterfaceTypeExtension : TypeExtension
{
    public IReadOnlyList<NamedTypeReference> Interfaces { get; init; } = [];

    public IReadOnlyList<FieldDefinition> Fields { get; init; } = [];
}
