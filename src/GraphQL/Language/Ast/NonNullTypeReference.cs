namespace Casework.GraphQL.Language.Ast;

/// <summary>A reference to a non-null type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#NonNullType"/>
public sealed class NonNullTypeReference : TypeReference
{
    /// <summary>A named or a list type, never another non-null type.</summary>
    public required TypeReference Type { get; init; }
}
