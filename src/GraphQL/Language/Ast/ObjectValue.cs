namespace Casework.GraphQL.Language.Ast;

/// <summary>An input object literal.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Object-Values"/>
public sealed class ObjectValue : Value
{
    public IReadOnlyList<ObjectField> Fields { get; init; } = [];
}
