namespace Casework.GraphQL.Language.Ast;

/// <summary>The kind of an operation.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Operations"/>
public enum OperationType
{
    Query,
    Mutation,
    Subscription,
}
