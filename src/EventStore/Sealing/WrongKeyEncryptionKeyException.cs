namespace Casework.EventStore;

/// <summary>Data keys in the database were wrapped by another key-encryption key than the one given, or none was given.</summary>
public sealed class WrongKeyEncryptionKeyException(string? given, string? needed)
    : Exception($"The key-encryption key {needed ?? "of this log"} is needed; {given ?? "none"} was given.");
