namespace Casework.GraphQL.Language.Ast;

/// <summary>An extension of an input object type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Object-Extensions"/>
public sealed class InputObjectTypeExtension : TypeExtension
{
    public IReadOnlyList<InputValueDefinition> Fields { get; init; } = [];
}
