namespace Casework.EventStore.ReadLog;

/// <summary>Entries that wait for their block, and who waits for it.</summary>
/// <param name="Written">Null when nobody does.</param>
internal sealed record PendingRead(IReadOnlyList<ReadEntry> Entries, TaskCompletionSource? Written);
