using System.Collections.Concurrent;

namespace Casework.EventStore.Projecting;

/// <summary>The folded states at hand, by aggregate.</summary>
internal sealed class StateCaches(int streams, Func<object, bool> erases)
{
    private readonly ConcurrentDictionary<object, object> _caches = new();

    /// <summary>For a node that projects nothing for now, and so would not hear of an erasure.</summary>
    public void Clear() => _caches.Clear();

    public StateCache<TState, TEvent> Of<TState, TEvent>(Aggregate<TState, TEvent> aggregate)
        where TState : notnull
        where TEvent : class =>
        (StateCache<TState, TEvent>)_caches.GetOrAdd(aggregate, _ => new StateCache<TState, TEvent>(aggregate, streams, erases));
}
