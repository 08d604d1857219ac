namespace Casework.GraphQL.Language.Ast;

/// <summary>One root operation type of a schema.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#RootOperationTypeDefinition"/>
public sealed class OperationTypeDefinition : SyntaxNode
{
    public required OperationType Operation { get; init; }

    public required NamedTypeReference Type { get; init; }
}
