namespace Casework.GraphQL.Language.Ast;

/// <summary>A string literal, its escapes already decoded.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-String-Value"/>
public sealed class StringValue : Value
{
    public required string Value { get; init; }

    /// <summary>Whether it was written between triple quotes.</summary>
    public bool Block { get; init; }
}
