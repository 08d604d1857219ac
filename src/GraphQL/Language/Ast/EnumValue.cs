namespace Casework.GraphQL.Language.Ast;

/// <summary>A name that stands for an enum value.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Enum-Value"/>
public sealed class EnumValue : Value
{
    public required string Value { get; init; }
}
