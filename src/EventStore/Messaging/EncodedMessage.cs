namespace Casework.EventStore.Messaging;

/// <param name="Event">The 1-based place of the event it is about among the claim's events; 0 for none.</param>
internal sealed record EncodedMessage(Guid Id, string Destination, string Type, byte[] Payload, int Event, DateTimeOffset? DueAt, string? Key)
{
    public int Size => Payload.Length + 200;
}
