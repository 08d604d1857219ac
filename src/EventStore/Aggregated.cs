namespace Casework.EventStore;

/// <summary>A stream's folded state.</summary>
/// <param name="Version">The version of the last event folded; 0 for a stream that does not exist.</param>
/// <param name="Position">The position of the last event folded; 0 for none.</param>
/// <param name="RecordedAt">When the last event folded was recorded; null for none.</param>
public sealed record Aggregated<TState>(TState State, long Version, long Position, DateTimeOffset? RecordedAt)
    where TState : notnull;
