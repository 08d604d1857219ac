using Casework.EventStore.Messaging;

namespace Casework.EventStore;

internal sealed record EncodedClaim(StreamKey Stream, string StreamType, long ExpectedVersion, IReadOnlyList<EncodedEvent> Events, Outbox Outbox);
