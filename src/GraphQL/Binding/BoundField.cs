using Casework.GraphQL.Execution;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Binding;

/// <summary>A field with the code that answers it: a property or a resolver method.</summary>
internal sealed class BoundField
{
    public required OutputField Field { get; init; }

    /// <summary>Null for a property.</summary>
    public ResolverMethod? Method { get; init; }

    /// <summary>Reads a property with objects.</summary>
    public Func<object, object?>? Read { get; init; }

    /// <summary>Reads a property with a leaf value and writes it.</summary>
    public LeafProperty? Leaf { get; init; }

    /// <summary>Writes leaf values that a method returned.</summary>
    public ValueWriter? Values { get; init; }

    public AccessRule Access { get; set; } = AccessRule.Everyone;
    public bool IsTypeName { get; init; }

    /// <summary>Whether it is __typename, __schema or __type.</summary>
    public bool IsIntrospection => Field.DeclaringType is null;
}
