namespace Casework.EventStore.Messaging;

/// <summary>What a message says of its event beside what stands in its row.</summary>
internal sealed record EventPayload(long Version, DateOnly EffectiveOn);
