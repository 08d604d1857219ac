namespace Casework.GraphQL.Language.Ast;

/// <summary>An extension of an enum type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Enum-Extensions"/>
public sealed class EnumTypeExtension : TypeExtension
{
    public IReadOnlyList<EnumValueDefinition> Values { get; init; } = [];
}
