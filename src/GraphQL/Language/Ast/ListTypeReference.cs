namespace Casework.GraphQL.Language.Ast;

/// <summary>A reference to a list type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ListType"/>
public sealed class ListTypeReference : TypeReference
{
    public required TypeReference Type { get; init; }
}
