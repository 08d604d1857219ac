using Casework.Api.Transfers;
using Casework.EventStore.Messaging;
using Npgsql;

namespace Casework.Api.Messaging;

/// <summary>This node's relay: to the receivers that are configured, and to this program itself.</summary>
internal sealed class MessageDelivery : IAsyncDisposable
{
    private readonly IReadOnlyList<Webhook> _webhooks;
    private readonly RabbitMQ? _broker;
    private readonly MessageRelay _relay;

    /// <param name="own">What messages ask of this program itself: seldom, so that it is looked for now and then, or when somebody has left something.</param>
    public MessageDelivery(NpgsqlDataSource database, MessageSettings settings, IReadOnlyList<IMessageDestination> own, ILoggerFactory loggers)
    {
        _webhooks = [.. settings.Webhooks.Select(webhook => new Webhook(webhook, TimeProvider.System))];
        _broker = settings.RabbitMQ is { } broker ? new RabbitMQ(broker) : null;
        IMessageDestination[] destinations = [.. own, .. _webhooks, .. _broker is not null ? [_broker] : Array.Empty<IMessageDestination>()];
        _relay = new MessageRelay(
            database, destinations, new MessageRelayOptions { MaxAttempts = settings.MaxAttempts }, loggers.CreateLogger<MessageRelay>());
        _relay.Start();
    }

    /// <summary>Something was recorded that receivers may be told of.</summary>
    public void Wake()
    {
        foreach (var webhook in _webhooks)
            _relay.Wake(webhook.Name);
        if (_broker is not null)
            _relay.Wake(_broker.Name);
    }

    public void WakeErrands() => _relay.Wake(TransferErrands.DestinationName);

    public async ValueTask DisposeAsync()
    {
        await _relay.DisposeAsync();
        foreach (var webhook in _webhooks)
            webhook.Dispose();
        if (_broker is not null)
            await _broker.DisposeAsync();
    }
}
