namespace Casework.GraphQL.Language.Ast;

/// <summary>A field, a fragment spread or an inline fragment.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#Selection"/>
public abstract class Selection : SyntaxNode
{
    private protected Selection() { }

    public IReadOnlyList<Directive> Directives { get; init; } = [];
}
