namespace Casework.GraphQL.Language.Ast;

/// <summary>The definition of a directive.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/>
public sealed class DirectiveDefinition : NamedTypeSystemDefinition
{
    public IReadOnlyList<InputValueDefinition> Arguments { get; init; } = [];

    public bool Repeatable { get; init; }

    /// <summary>The names of the locations as written, such as FIELD_DEFINITION.</summary>
    public IReadOnlyList<string> Locations { get; init; } = [];
}
