namespace Casework.EventStore;

/// <summary>
/// A stored event cannot be read: an unknown name, a body that does not fit its type, a sealed field that fails its check.
/// </summary>
public sealed class EventUndecodableException(long position, Guid eventId, string storedName, Exception inner)
    : Exception($"Event {eventId} ({storedName}) at position {position} cannot be read: {inner.Message}", inner)
{
    public long Position { get; } = position;

    public Guid EventId { get; } = eventId;

    public string StoredName { get; } = storedName;
}
