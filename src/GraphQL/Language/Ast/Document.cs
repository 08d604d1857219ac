namespace Casework.GraphQL.Language.Ast;

/// <summary>A whole source text: executable definitions, type-system definitions, or both.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Document"/>
public sealed class Document : SyntaxNode
{
    public required IReadOnlyList<Definition> Definitions { get; init; }
}
