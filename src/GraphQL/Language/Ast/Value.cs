namespace Casework.GraphQL.Language.Ast;

/// <summary>An input value literal or a variable.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Values"/>
public abstract class Value : SyntaxNode
{
    private protected Value() { }
}
