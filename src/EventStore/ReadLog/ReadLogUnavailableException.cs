namespace Casework.EventStore.ReadLog;

/// <summary>An entry could not be recorded in time, so what it is about must not be shown.</summary>
public sealed class ReadLogUnavailableException(TimeSpan waited)
    : Exception($"The read log did not take an entry within {waited.TotalSeconds:0.#} s.")
{
    public TimeSpan Waited { get; } = waited;
}
