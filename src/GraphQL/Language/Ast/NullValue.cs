namespace Casework.GraphQL.Language.Ast;

/// <summary>The literal null.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Null-Value"/>
public sealed class NullValue : Value;
