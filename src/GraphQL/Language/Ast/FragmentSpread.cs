namespace Casework.GraphQL.Language.Ast;

/// <summary>The use of a named fragment.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#FragmentSpread"/>
public sealed class FragmentSpread : Selection
{
    public required string Name { get; init; }

    public Location NameLocation { get; init; }
}
