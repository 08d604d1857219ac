namespace Casework.EventStore;

/// <summary>An event as the log holds it.</summary>
/// <param name="Position">Place in the log, 1, 2, 3 … without gap and in commit order (<c>seq_id</c>).</param>
/// <param name="EventId">A version-7 uuid.</param>
/// <param name="Version">Place in its stream, 1, 2, 3 … without gap.</param>
/// <param name="RecordedAt">When the log learned it: the database server's clock, never running backwards.</param>
public sealed record Recorded<TEvent>(
    long Position,
    Guid EventId,
    StreamKey Stream,
    long Version,
    TEvent Event,
    DateTimeOffset RecordedAt,
    EventHeaders Headers,
    string? CorrelationId,
    string? CausationId);
