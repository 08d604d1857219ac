namespace Casework.EventStore;

/// <summary>An event exactly as the row has it: sealed fields sealed, old shapes as they were.</summary>
/// <param name="StoredName">The snake_case name (<c>type</c>).</param>
/// <param name="DotnetType"><c>Namespace.Type, Assembly</c> at the time of storing.</param>
/// <param name="Data">The body, JSON in UTF-8.</param>
/// <param name="Headers">The headers, JSON in UTF-8; empty for none.</param>
public sealed record StoredEvent(
    long Position,
    Guid EventId,
    StreamKey Stream,
    long Version,
    string StoredName,
    string? DotnetType,
    byte[] Data,
    byte[] Headers,
    DateTimeOffset RecordedAt,
    string? CorrelationId,
    string? CausationId);
