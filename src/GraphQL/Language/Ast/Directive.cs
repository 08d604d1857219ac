namespace Casework.GraphQL.Language.Ast;

/// <summary>A directive applied to a location.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Directives"/>
public sealed class Directive : SyntaxNode
{
    public required string Name { get; init; }

    public Location NameLocation { get; init; }

    public IReadOnlyList<Argument> Arguments { get; init; } = [];
}
