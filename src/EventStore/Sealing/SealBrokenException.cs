namespace Casework.EventStore;

/// <summary>A sealed field or a wrapped data key fails its check: altered, moved, or without its key row.</summary>
public sealed class SealBrokenException(string what, Exception? inner = null) : Exception($"A seal is broken: {what}.", inner);
