namespace Casework.EventStore;

/// <summary>No event type is registered under this stored name, CLR type or shape.</summary>
public sealed class UnknownEventTypeException(string what) : Exception($"No event type is registered for {what}.");
