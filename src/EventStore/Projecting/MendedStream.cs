namespace Casework.EventStore.Projecting;

/// <summary>What came of trying a parked stream again.</summary>
/// <param name="Error">Why it stays parked; null when it is taken in and goes on with the others.</param>
public sealed record MendedStream(StreamKey Stream, string? Error);
