namespace Casework.GraphQL.Language.Ast;

/// <summary>A variable that an operation declares.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Variables"/>
public sealed class VariableDefinition : SyntaxNode
{
    public StringValue? Description { get; init; }

    public required Variable Variable { get; init; }

    public required TypeReference Type { get; init; }

    public Value? DefaultValue { get; init; }

    public IReadOnlyList<Directive> Directives { get; init; } = [];
}
