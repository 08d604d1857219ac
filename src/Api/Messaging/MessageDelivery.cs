using Casework.EventStore.Messaging;
using Npgsql;

namespace Casework.Api.Messaging;

/// <summary>This node's relay with the receivers that are configured; without any it does nothing.</summary>
internal sealed class MessageDelivery : IAsyncDisposable
{
    private readonly IReadOnlyList<Webhook> _webhooks;
    private readonly RabbitMQ? _broker;
    private readonly MessageRelay? _relay;

    public MessageDelivery(NpgsqlDataSource database, MessageSettings settings, ILoggerFactory loggers)
    {
        _webhooks = [.. settings.Webhooks.Select(webhook => new Webhook(webhook, TimeProvider.System))];
        _broker = settings.RabbitMQ is { } broker ? new RabbitMQ(broker) : null;
        if (!settings.Any)
            return;

        IMessageDestination[] destinations = [.. _webhooks, .. _broker is not null ? [_broker] : Array.Empty<IMessageDestination>()];
        _relay = new MessageRelay(
            database, destinations, new MessageRelayOptions { MaxAttempts = settings.MaxAttempts }, loggers.CreateLogger<MessageRelay>());
        _relay.Start();
    }

    public void Wake() => _relay?.Wake();

    public async ValueTask DisposeAsync()
    {
        if (_relay is not null)
            await _relay.DisposeAsync();
        foreach (var webhook in _webhooks)
            webhook.Dispose();
        if (_broker is not null)
            await _broker.DisposeAsync();
    }
}
