namespace Casework.GraphQL.Language.Ast;

/// <summary>An extension of a scalar type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Scalar-Extensions"/>
public sealed class ScalarTypeExtension : TypeExtension;
