namespace Casework.GraphQL.Language.Ast;

/// <summary>A list literal.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-List-Value"/>
public sealed class ListValue : Value
{
    public IReadOnlyList<Value> Values { get; init; } = [];
}
