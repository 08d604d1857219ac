namespace Casework.EventStore.Messaging;

/// <summary>A destination that hears of every event of some types, by a message written with the event.</summary>
/// <param name="EventTypes">Stored names; null for all.</param>
public sealed record EventSubscription(string Destination, IReadOnlySet<string>? EventTypes = null)
{
    /// <param name="eventType">A stored name, or the type of any other message.</param>
    public bool Wants(string eventType) => EventTypes?.Contains(eventType) ?? true;
}
