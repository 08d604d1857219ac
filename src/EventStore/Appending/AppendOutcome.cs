namespace Casework.EventStore;

/// <summary>A row of <c>casework.append_batch</c>.</summary>
internal sealed record AppendOutcome(
    AppendStatus Status, Guid StreamId, long[] Versions, long Position, int EventCount, DateTimeOffset RecordedAt);
