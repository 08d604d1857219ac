namespace Casework.EventStore;

/// <summary>What stands against a command id.</summary>
internal sealed record CommandOutcome(byte[] ContentHash, Guid StreamId, long Version, long Position, int EventCount);
