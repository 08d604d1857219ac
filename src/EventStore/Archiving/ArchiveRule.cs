namespace Casework.EventStore.Archiving;

/// <summary>Which streams are finished: those whose last event is one of these and was recorded before an instant.</summary>
/// <param name="StreamType">The kind of stream, as stored.</param>
/// <param name="LastEvents">Stored names.</param>
/// <param name="QuietSince">Streams that changed at or after it stay where they are.</param>
public sealed record ArchiveRule(string StreamType, IReadOnlyCollection<string> LastEvents, DateTimeOffset QuietSince);
