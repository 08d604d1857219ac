namespace Casework.GraphQL.Language.Ast;

/// <summary>A selected field.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Fields"/>
public sealed class Field : Selection
{
    public string? Alias { get; init; }

    public Location AliasLocation { get; init; }

    public required string Name { get; init; }

    public Location NameLocation { get; init; }

    /// <summary>The name under which the field appears in the response: its alias, or else its name.</summary>
    public string ResponseName => Alias ?? Name;

    public IReadOnlyList<Argument> Arguments { get; init; } = [];

    public SelectionSet? SelectionSet { get; init; }
}
