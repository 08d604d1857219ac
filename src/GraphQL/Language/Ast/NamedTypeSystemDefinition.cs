namespace Casework.GraphQL.Language.Ast;

/// <summary>A type-system definition that has a name: a type, a type extension or a directive.</summary>
public abstract class NamedTypeSystemDefinition : TypeSystemDefinition
{
    private protected NamedTypeSystemDefinition() { }

    public required string Name { get; init; }

    public Location NameLocation { get; init; }
}
