namespace Casework.EventStore;

/// <summary>
/// Folded streams in memory. Never trusted by themselves: an append names the version it was decided on, and whatever
/// is answered without an append is confirmed by reading the stream's tail first.
/// </summary>
internal sealed class HotAggregates(int capacity, TimeSpan lifetime)
{
    private readonly BoundedCache<(StreamKey Stream, string StreamType), object> _states = new(capacity, lifetime);

    public Aggregated<TState>? Find<TState, TEvent>(Aggregate<TState, TEvent> aggregate, StreamKey stream)
        where TState : notnull
        where TEvent : class =>
        _states.TryGet((stream, aggregate.StreamType), out var state) ? state as Aggregated<TState> : null;

    public void Keep<TState, TEvent>(Aggregate<TState, TEvent> aggregate, StreamKey stream, Aggregated<TState> state)
        where TState : notnull
        where TEvent : class =>
        _states.Set((stream, aggregate.StreamType), state);

    public void Forget(StreamKey stream) => _states.RemoveWhere(key => key.Stream == stream);

    public void ForgetStream(Guid id) => _states.RemoveWhere(key => key.Stream.Id == id);

    public void ForgetTenant(string tenant) => _states.RemoveWhere(key => key.Stream.Tenant == tenant);
}
