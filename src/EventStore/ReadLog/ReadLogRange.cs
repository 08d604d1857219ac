namespace Casework.EventStore.ReadLog;

/// <summary>Which entries are wanted, the latest first.</summary>
/// <param name="From">None before this instant.</param>
/// <param name="To">None from this instant on.</param>
/// <param name="Before">Only those with a lower number.</param>
public sealed record ReadLogRange(DateTimeOffset? From, DateTimeOffset? To, long? Before, int Most);
