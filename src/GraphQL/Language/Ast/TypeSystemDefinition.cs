namespace Casework.GraphQL.Language.Ast;

/// <summary>A definition or an extension of the type system.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System"/>
public abstract class TypeSystemDefinition : Definition
{
    private protected TypeSystemDefinition() { }
}
