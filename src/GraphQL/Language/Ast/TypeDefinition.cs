namespace Casework.GraphQL.Language.Ast;

/// <summary>The definition of a named type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#TypeDefinition"/>
public abstract class TypeDefinition : NamedTypeSystemDefinition
{
    private protected TypeDefinition() { }
}
