namespace Casework.EventStore;

/// <summary>The stream has moved on since the caller looked. Nothing was recorded.</summary>
public sealed class StaleVersionException(StreamKey stream, long expected, long current)
    : Exception($"Stream {stream.Id} stands at version {current}, not at {expected}.")
{
    public StreamKey Stream { get; } = stream;

    public long Expected { get; } = expected;

    public long Current { get; } = current;
}
