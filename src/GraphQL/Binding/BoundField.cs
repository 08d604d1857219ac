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
    public PropertyReader? Property { get; init; }

    /// <summary>Reads a property with a leaf value and writes it.</summary>
    public LeafProperty? Leaf { get; init; }

    /// <summary>Writes leaf values that a method returned.</summary>
    public ValueWriter? Values { get; init; }

    /// <summary>Reads the events that the method of a subscription's root field returns.</summary>
    public AsyncSource? Source { get; init; }

    /// <summary>Reads the items of a list field whose method gives them one by one.</summary>
    public AsyncSource? Items { get; init; }

    public AccessRule Access { get; set; } = AccessRule.Everyone;

    /// <summary>Rules of their own that arguments have.</summary>
    public IReadOnlyDictionary<string, AccessRule> ArgumentAccess { get; set; } = new Dictionary<string, AccessRule>();

    /// <summary>What selecting it says about its object.</summary>
    public int Marks { get; set; }

    /// <summary>What giving its arguments says about the answer.</summary>
    public IReadOnlyDictionary<string, int> ArgumentMarks { get; set; } = new Dictionary<string, int>();

    /// <summary>Which of the method's arguments name objects that account is kept of.</summary>
    public int[] Naming { get; set; } = [];

    public bool IsTypeName { get; init; }

    /// <summary>Whether it is __typename, __schema or __type.</summary>
    public bool IsIntrospection => Field.DeclaringType is null;
}
