namespace Casework.EventStore;

/// <summary>Others kept writing to the stream faster than this command could be decided. Nothing was recorded.</summary>
public sealed class StreamContendedException(StreamKey stream, int attempts)
    : Exception($"Stream {stream.Id} changed under all {attempts} attempts to append to it.")
{
    public StreamKey Stream { get; } = stream;

    public int Attempts { get; } = attempts;
}
