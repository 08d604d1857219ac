namespace Casework.GraphQL.Language.Ast;

/// <summary>An operation or a fragment.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ExecutableDefinition"/>
public abstract class ExecutableDefinition : Definition
{
    private protected ExecutableDefinition() { }

    public required SelectionSet SelectionSet { get; init; }
}
