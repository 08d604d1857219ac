namespace Casework.GraphQL.Language.Ast;

/// <summary>The use of a variable. <see cref="Name"/> is without the dollar sign.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Variables"/>
public sealed class Variable : Value
{
    public required string Name { get; init; }

    public Location NameLocation { get; init; }
}
