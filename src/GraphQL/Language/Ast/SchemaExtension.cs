namespace Casework.GraphQL.Language.Ast;

/// <summary>Directives and root operation types added to the schema.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Extension"/>
public sealed class SchemaExtension : TypeSystemDefinition
{
    public IReadOnlyList<OperationTypeDefinition> OperationTypes { get; init; } = [];
}
