using System.Text.Json.Nodes;

namespace Casework.EventStore;

/// <summary>
/// Stored names and the CLR types behind them, and how old shapes are lifted. Names are data: renaming a class never
/// touches history. Filled at start, then only read.
/// </summary>
public sealed class EventTypes
{
    private readonly Dictionary<string, EventType> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, EventType> _byType = [];
    private readonly Dictionary<(string Name, int Shape), Func<JsonNode, JsonNode>> _lifts = [];

    /// <summary>Each type under its name, in its first shape.</summary>
    /// <exception cref="ArgumentException">A name or a type comes twice.</exception>
    public static EventTypes Of(IEnumerable<(string Name, Type Type)> stored) => stored.Aggregate(new EventTypes(), (types, one) => types.Register(one.Name, one.Type));

    /// <summary>Every registered name with its type, in name order.</summary>
    public IReadOnlyList<(string Name, Type Type)> StoredNames =>
        [.. _byName.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, entry.Value.ClrType))];

    /// <summary>The shape in which events of this name are stored from now on; the first is 1.</summary>
    /// <exception cref="UnknownEventTypeException">The name is not registered.</exception>
    public int ShapeOf(string name) => Named(name).Shape;

    /// <summary>Events of this type are stored under this name, in this shape, from now on.</summary>
    /// <exception cref="ArgumentException">The name or the type is taken.</exception>
    public EventTypes Register(string name, Type type, int shape = 1)
    {
        var entry = new EventType(name, type, $"{type.FullName}, {type.Assembly.GetName().Name}", shape);
        if (!_byType.TryAdd(type, entry) || !_byName.TryAdd(name, entry))
            throw new ArgumentException($"The name {name} or the type {type} is already registered.", nameof(name));
        return this;
    }

    public EventTypes Register<TEvent>(string name, int shape = 1) => Register(name, typeof(TEvent), shape);

    /// <summary>How a body stored under a name in an old shape becomes the next shape. Pure; may change its argument.</summary>
    public EventTypes Upcast(string name, int fromShape, Func<JsonNode, JsonNode> lift)
    {
        if (!_lifts.TryAdd((name, fromShape), lift))
            throw new ArgumentException($"{name} of shape {fromShape} already has a way up.", nameof(name));
        return this;
    }

    internal EventType Of(Type type) =>
        _byType.TryGetValue(type, out var known) ? known : throw new UnknownEventTypeException(type.ToString());

    internal EventType Named(string name) =>
        _byName.TryGetValue(name, out var known) ? known : throw new UnknownEventTypeException(name);

    internal Func<JsonNode, JsonNode> LiftFrom(string name, int shape) =>
        _lifts.TryGetValue((name, shape), out var lift)
            ? lift
            : throw new UnknownEventTypeException($"{name} of shape {shape}");
}
