namespace Casework.GraphQL.Language.Ast;

/// <summary>A top-level definition of a document.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#Definition"/>
public abstract class Definition : SyntaxNode
{
    private protected Definition() { }

    public StringValue? Description { get; init; }

    public IReadOnlyList<Directive> Directives { get; init; } = [];
}
