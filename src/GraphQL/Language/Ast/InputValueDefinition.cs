namespace Casework.GraphQL.Language.Ast;

/// <summary>An argument of a field or directive, or a field of an input object type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#InputValueDefinition"/>
public sealed class InputValueDefinition : SyntaxNode
{
    public StringValue? Description { get; init; }

    public required string Name { get; init; }

    public Location NameLocation { get; init; }

    public required TypeReference Type { get; init; }

    public Value? DefaultValue { get; init; }

    public IReadOnlyList<Directive> Directives { get; init; } = [];
}
