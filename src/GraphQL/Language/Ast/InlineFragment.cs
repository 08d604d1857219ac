namespace Casework.GraphQL.Language.Ast;

/// <summary>A fragment without a name, with or without a type condition.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Inline-Fragments"/>
public sealed class InlineFragment : Selection
{
    public NamedTypeReference? TypeCondition { get; init; }

    public required SelectionSet SelectionSet { get; init; }
}
