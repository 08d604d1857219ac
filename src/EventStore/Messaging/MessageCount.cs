namespace Casework.EventStore.Messaging;

/// <summary>How many messages of a destination are not delivered yet.</summary>
/// <param name="Waiting">Due, those between two attempts included.</param>
/// <param name="Scheduled">Due later.</param>
/// <param name="Dead">Given up; they wait for a retry by hand.</param>
/// <param name="OldestDueAt">Of those that wait.</param>
public sealed record MessageCount(string Destination, long Waiting, long Scheduled, long Dead, DateTimeOffset? OldestDueAt);
