namespace Casework.EventStore;

/// <summary>Where an event was recorded first that was taken over from another stream, maybe of another tenant.</summary>
public sealed record EventOrigin(string Tenant, Guid EventId, DateTimeOffset RecordedAt);
