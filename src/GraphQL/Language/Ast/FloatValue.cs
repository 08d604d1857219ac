namespace Casework.GraphQL.Language.Ast;

/// <summary>A number literal with a fraction or an exponent, kept as text.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Float-Value"/>
public sealed class FloatValue : Value
{
    public required string Value { get; init; }
}
