using System.Collections.Concurrent;

namespace Casework.EventStore.Projecting;

/// <summary>A run of the log, decoded and folded once for all projections that stand before it.</summary>
internal sealed class Page(LogPage<StoredEvent> stored, ProjectionReader log, StateCaches caches)
{
    private readonly ConcurrentDictionary<object, Lazy<Task>> _once = new();

    /// <param name="parked">Streams whose events are left out.</param>
    public static Page Without(IReadOnlySet<StreamKey> parked, LogPage<StoredEvent> stored, ProjectionReader log, StateCaches caches) =>
        new(parked.Count == 0 ? stored : stored with { Events = [.. stored.Events.Where(one => !parked.Contains(one.Stream))] }, log, caches);

    public ProjectionReader Log => log;

    public long Through => stored.Through;

    public int Count => stored.Events.Count;

    public Task<IReadOnlyList<Recorded<TEvent>>> Events<TEvent>(string? streamType, CancellationToken cancel)
        where TEvent : class =>
        Once((typeof(TEvent), streamType), () => log.Decode<TEvent>(stored.Events, streamType, cancel));

    /// <summary>The states after this page of the streams that it touches.</summary>
    public Task<IReadOnlyDictionary<StreamKey, Aggregated<TState>>> States<TState, TEvent>(Aggregate<TState, TEvent> aggregate, CancellationToken cancel)
        where TState : notnull
        where TEvent : class =>
        Once(aggregate, async () => await caches.Of(aggregate).After(await Events<TEvent>(aggregate.StreamType, cancel), log, cancel));

    private Task<T> Once<T>(object key, Func<Task<T>> work) =>
        (Task<T>)_once.GetOrAdd(key, _ => new Lazy<Task>(() => work())).Value;
}
