namespace Casework.GraphQL.Language.Ast;

/// <summary>A field of an object or interface type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#FieldDefinition"/>
public sealed class FieldDefinition : SyntaxNode
{
    public StringValue? Description { get; init; }

    public required string Name { get; init; }

    public Location NameLocation { get; init; }

    public IReadOnlyList<InputValueDefinition> Arguments { get; init; } = [];

    public required TypeReference Type { get; init; }

    public IReadOnlyList<Directive> Directives { get; init; } = [];
}
