namespace Casework.EventStore;

/// <summary>The queue stayed full for the whole bounded wait. Nothing was recorded; try again later.</summary>
public sealed class AppenderOverloadedException(TimeSpan waited)
    : Exception($"The event log is overloaded: no room in its queue for {waited.TotalSeconds:0.#} s.")
{
    public TimeSpan Waited { get; } = waited;
}
