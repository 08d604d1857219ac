using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem;

/// <summary>A type with a name: scalar, object, interface, union, enum or input object.</summary>
public abstract class NamedType : SchemaType
{
    private protected NamedType(string name) => Name = name;

    public string Name { get; }
    public string? Description { get; internal set; }
    public IReadOnlyList<AppliedDirective> AppliedDirectives { get; internal set; } = [];

    /// <summary>Where the SDL defines it; null for a type every schema has.</summary>
    public Location? Location { get; internal set; }

    /// <summary>Whether the specification brings the type: a scalar of the specification or an introspection type.</summary>
    public bool IsBuiltIn { get; internal init; }

    public override NamedType Named => this;
    public override string ToString() => Name;
}
