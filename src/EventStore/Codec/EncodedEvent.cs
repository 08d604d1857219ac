namespace Casework.EventStore;

internal sealed record EncodedEvent(Guid Id, EventType Type, byte[] Data, byte[] Headers);
