namespace Casework.GraphQL.Language.Ast;

/// <summary>A query, mutation or subscription.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Operations"/>
public sealed class OperationDefinition : ExecutableDefinition
{
    /// <summary>Query for the shorthand form.</summary>
    public required OperationType Operation { get; init; }

    /// <summary>Null for an anonymous operation.</summary>
    public string? Name { get; init; }

    public Location NameLocation { get; init; }

    public IReadOnlyList<VariableDefinition> VariableDefinitions { get; init; } = [];
}
