namespace Casework.EventStore;

/// <summary>An event is larger than the log takes. Nothing was recorded.</summary>
public sealed class EventTooLargeException(string storedName, int bytes, int limit)
    : Exception($"An event {storedName} has {bytes} bytes; at most {limit} are stored.")
{
    public int Bytes { get; } = bytes;

    public int Limit { get; } = limit;
}
