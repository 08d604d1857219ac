namespace Casework.GraphQL.Language.Ast;

/// <summary>The definition of an enum type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Enums"/>
public sealed class EnumTypeDefinition : TypeDefinition
{
    public IReadOnlyList<EnumValueDefinition> Values { get; init; } = [];
}
