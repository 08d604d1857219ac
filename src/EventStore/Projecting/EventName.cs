namespace Casework.EventStore.Projecting;

/// <summary>
/// An event of which only the stored name is looked at, as <c>Recorded&lt;EventName&gt;</c>: for projections that count and
/// date. No body is decoded, nothing sealed is opened, and events of every stream come, under unknown names too.
/// </summary>
public sealed record EventName(string Value);
