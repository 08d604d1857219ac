using Casework.EventStore.Messaging;

namespace Casework.Api.Messaging;

/// <summary>A broker that receives messages.</summary>
internal sealed record RabbitMQSettings(Uri Address, string Exchange, IReadOnlySet<string>? EventTypes)
{
    public EventSubscription Subscription => new(RabbitMQ.DestinationName, EventTypes);
}
