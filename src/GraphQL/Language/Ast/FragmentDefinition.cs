namespace Casework.GraphQL.Language.Ast;

/// <summary>A named fragment.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Fragments"/>
public sealed class FragmentDefinition : ExecutableDefinition
{
    public required string Name { get; init; }

    public Location NameLocation { get; init; }

    public required NamedTypeReference TypeCondition { get; init; }
}
