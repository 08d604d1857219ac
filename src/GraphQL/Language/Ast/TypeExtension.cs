namespace Casework.GraphQL.Language.Ast;

/// <summary>An extension of a named type. It never has a description.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#TypeExtension"/>
public abstract class TypeExtension : NamedTypeSystemDefinition
{
    private protected TypeExtension() { }
}
