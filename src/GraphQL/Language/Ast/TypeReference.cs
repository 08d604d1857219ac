namespace Casework.GraphQL.Language.Ast;

/// <summary>A reference to a type: named, list or non-null.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-References"/>
public abstract class TypeReference : SyntaxNode
{
    private protected TypeReference() { }
}
