namespace Casework.EventStore.ReadLog;

/// <summary>An entry at its place in the read log.</summary>
/// <param name="Number">1, 2, 3 … without gap, over all municipalities.</param>
public sealed record RecordedRead(long Number, ReadEntry Entry);
