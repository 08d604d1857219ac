namespace Casework.GraphQL.Language.Ast;

/// <summary>The schema: its root operation types.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema"/>
public sealed class SchemaDefinition : TypeSystemDefinition
{
    public IReadOnlyList<OperationTypeDefinition> OperationTypes { get; init; } = [];
}
