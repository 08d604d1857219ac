using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem;

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
public sealed class InputValue
{
    internal InputValue(string name, int ordinal) => (Name, Ordinal) = (name, ordinal);

    public string Name { get; }

    /// <summary>Its place among its siblings, from 0.</summary>
    public int Ordinal { get; }

    public SchemaType Type { get; internal set; } = null!;
    public Value? DefaultValue { get; internal init; }
    public string? Description { get; internal init; }
    public IReadOnlyList<AppliedDirective> AppliedDirectives { get; internal set; } = [];
    public Location? Location { get; internal init; }

    /// <summary>The reason, or null when it is not deprecated.</summary>
    public string? DeprecationReason { get; internal set; }

    /// <summary>Whether a value must be given: non-null and without a default.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;

    public override string ToString() => $"{Name}: {Type}";
}
