namespace Casework.EventStore;

/// <summary>A data key, opened.</summary>
internal sealed record PersonalKey(Guid Subject, string Purpose, int Version, byte[] Bytes);
