namespace Casework.EventStore.Erasing;

/// <summary>A line of the register.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Hash">SHA-256 of the line before and this one, hexadecimal.</param>
public sealed record RegisterEntry(long Number, string Hash, RegisteredErasure Erasure);
