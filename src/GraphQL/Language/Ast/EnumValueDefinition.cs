namespace Casework.GraphQL.Language.Ast;

/// <summary>One value of an enum type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#EnumValueDefinition"/>
public sealed class EnumValueDefinition : SyntaxNode
{
    public StringValue? Description { get; init; }

    public required string Name { get; init; }

    public Location NameLocation { get; init; }

    public IReadOnlyList<Directive> Directives { get; init; } = [];
}
