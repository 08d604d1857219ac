namespace Casework.EventStore.Verifying;

/// <summary>A command whose caller was told that it is recorded.</summary>
/// <param name="Position">The position that the caller was told; null when nobody wrote it down.</param>
public sealed record Acknowledged(Guid CommandId, long? Position = null);
