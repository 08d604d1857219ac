namespace Casework.GraphQL.Language.Ast;

/// <summary>The definition of an input object type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects"/>
public sealed class InputObjectTypeDefinition : TypeDefinition
{
    public IReadOnlyList<InputValueDefinition> Fields { get; init; } = [];
}
