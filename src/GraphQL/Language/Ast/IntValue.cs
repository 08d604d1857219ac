namespace Casework.GraphQL.Language.Ast;

/// <summary>An integer literal, kept as text because its range is the coercing type's business.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Int-Value"/>
public sealed class IntValue : Value
{
    public required string Value { get; init; }
}
