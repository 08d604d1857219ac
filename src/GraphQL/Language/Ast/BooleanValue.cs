namespace Casework.GraphQL.Language.Ast;

/// <summary>The literal true or false.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Boolean-Value"/>
public sealed class BooleanValue : Value
{
    public required bool Value { get; init; }
}
