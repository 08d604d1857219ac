namespace Casework.EventStore.Messaging;

/// <summary>A message that was given up.</summary>
public sealed record DeadLetter(Guid Id, string Destination, StreamKey Stream, string Type, DateTimeOffset DueAt, int Attempts, string Error);
