namespace Casework.EventStore;

internal sealed record EncodedClaim(StreamKey Stream, string StreamType, long ExpectedVersion, IReadOnlyList<EncodedEvent> Events);
