namespace Casework.GraphQL.Language.Ast;

/// <summary>The definition of a scalar type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars"/>
public sealed class ScalarTypeDefinition : TypeDefinition;
