namespace Casework.EventStore.Projecting;

/// <summary>Opens and decodes stored events, in their order.</summary>
/// <exception cref="EventUndecodableException">One of them cannot be read.</exception>
public delegate Task<IReadOnlyList<Recorded<object>>> DecodeEvents(IReadOnlyList<StoredEvent> events, CancellationToken cancel);
