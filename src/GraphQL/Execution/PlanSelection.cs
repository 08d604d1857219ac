using System.Collections.Concurrent;
using Casework.GraphQL.Binding;
using Casework.GraphQL.TypeSystem;

namespace Casework.GraphQL.Execution;

/// <summary>A field's selection set, planned for each object type its values may have.</summary>
internal sealed class PlanSelection
{
    private readonly PlanObject? _only;
    private readonly CompositeType _type;
    private readonly BoundSchema _schema;
    private readonly ConcurrentDictionary<Type, PlanObject?> _byRuntimeType = new();

    public PlanSelection(CompositeType type, PlanObject[] objects, BoundSchema schema)
    {
        _type = type;
        _schema = schema;
        Objects = objects;
        _only = type is ObjectType ? objects[0] : null;
        HasStored = Array.Exists(objects, candidate => candidate.HasStored);
    }

    public PlanObject[] Objects { get; }
    public bool HasStored { get; }

    /// <exception cref="InvalidOperationException">The value's CLR type is bound to none of the possible types.</exception>
    public PlanObject For(object value) => TryFor(value)
        ?? throw new InvalidOperationException($"{value.GetType()} is bound to no possible type of {_type.Name}.");

    public PlanObject? TryFor(object value) => _only ?? ByRuntimeType(value.GetType());

    private PlanObject? ByRuntimeType(Type type) => _byRuntimeType.TryGetValue(type, out var found)
        ? found
        : _byRuntimeType.GetOrAdd(type, Find);

    private PlanObject? Find(Type type)
    {
        var bound = _schema.RuntimeType(_type, type);
        return Array.Find(Objects, candidate => candidate.Bound == bound);
    }
}
