namespace Casework.GraphQL.Execution;

/// <summary>Objects of an answer of which the same was selected.</summary>
public sealed class ShownObjects
{
    private readonly List<object> _objects;

    internal ShownObjects(int marks, object first) => (Marks, _objects) = (marks, [first]);

    /// <summary>Those of the fields selected, of the fields below them, and of the arguments given anywhere in the operation.</summary>
    public int Marks { get; }

    /// <summary>In the order in which they were written; one that was written twice is there twice.</summary>
    public IReadOnlyList<object> Objects => _objects;

    internal void Add(object value) => _objects.Add(value);
}
