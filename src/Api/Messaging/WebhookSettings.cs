using Casework.EventStore.Messaging;

namespace Casework.Api.Messaging;

/// <summary>A receiver of messages over HTTP.</summary>
internal sealed record WebhookSettings(string Name, Uri Address, IReadOnlyList<WebhookSecret> Secrets, IReadOnlySet<string>? EventTypes, TimeSpan Timeout)
{
    public string Destination => $"webhook:{Name}";

    public EventSubscription Subscription => new(Destination, EventTypes);
}
