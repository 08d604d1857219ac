namespace Casework.GraphQL.Language.Ast;

/// <summary>The selections between one pair of braces.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Selection-Sets"/>
public sealed class SelectionSet : SyntaxNode
{
    public required IReadOnlyList<Selection> Selections { get; init; }
}
