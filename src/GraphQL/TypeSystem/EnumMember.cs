using Casework.GraphQL.Language.Ast;

namespace Casework.GraphQL.TypeSystem;

/// <summary>One value of an enum type.</summary>
public sealed class EnumMember
{
    internal EnumMember(string name, int ordinal) => (Name, Ordinal) = (name, ordinal);

    public string Name { get; }

    /// <summary>Its place in the enum, from 0.</summary>
    public int Ordinal { get; }

    public string? Description { get; internal init; }
    public IReadOnlyList<AppliedDirective> AppliedDirectives { get; internal set; } = [];
    public Location? Location { get; internal init; }

    /// <summary>The reason, or null when it is not deprecated.</summary>
    public string? DeprecationReason { get; internal set; }

    public override string ToString() => Name;
}
