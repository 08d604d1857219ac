using System.Net.Sockets;
using Casework.EventStore.Messaging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Casework.Api.Messaging;

/// <summary>
/// Publishes messages to a durable topic exchange, persistent, with their type as routing key. Delivered means that the
/// broker confirmed it for at least one queue. A lost connection is made again by the next message.
/// </summary>
internal sealed class RabbitMQ(RabbitMQSettings settings) : IMessageDestination, IAsyncDisposable
{
    public const string DestinationName = "rabbitmq";

    private static readonly CreateChannelOptions Confirmed = new(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);

    private readonly SemaphoreSlim _connecting = new(1);
    private IConnection? _connection;
    private IChannel? _channel;

    public string Name => DestinationName;

    public async Task<Delivery> Deliver(DueMessage message, CancellationToken cancel)
    {
        try
        {
            var channel = await Channel(cancel);
            var properties = new BasicProperties
            {
                MessageId = message.Id.ToString(),
                Persistent = true,
                Type = CloudEvent.TypeOf(message),
                AppId = "casework",
                ContentType = CloudEvent.ContentType,
                Timestamp = new AmqpTimestamp(message.RecordedAt.ToUnixTimeSeconds()),
            };
            await channel.BasicPublishAsync(settings.Exchange, CloudEvent.TypeOf(message), mandatory: true, properties, CloudEvent.Of(message), cancel);
            return Delivery.Done.Instance;
        }
        catch (PublishException refused)
        {
            return new Delivery.Again(refused.IsReturn ? "No queue is bound for it." : "The broker did not take it.");
        }
        catch (Exception e) when (e is BrokerUnreachableException or AlreadyClosedException or OperationInterruptedException or SocketException or IOException)
        {
            return new Delivery.Again($"The broker cannot be reached: {e.GetType().Name}.", IsDown: true);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Disconnect();
        _connecting.Dispose();
    }

    private async Task<IChannel> Channel(CancellationToken cancel)
    {
        if (_channel is { IsOpen: true } open)
            return open;

        await _connecting.WaitAsync(cancel);
        try
        {
            if (_channel is { IsOpen: true } meanwhile)
                return meanwhile;

            await Disconnect();
            var factory = new ConnectionFactory
            {
                Uri = settings.Address,
                ClientProvidedName = "casework",
                // We connect anew ourselves, with the message that needs it.
                AutomaticRecoveryEnabled = false,
                TopologyRecoveryEnabled = false,
                RequestedHeartbeat = TimeSpan.FromSeconds(10),
                RequestedConnectionTimeout = TimeSpan.FromSeconds(5),
            };
            _connection = await factory.CreateConnectionAsync(cancel);
            var channel = await _connection.CreateChannelAsync(Confirmed, cancel);
            await channel.ExchangeDeclareAsync(settings.Exchange, ExchangeType.Topic, durable: true, autoDelete: false, cancellationToken: cancel);
            return _channel = channel;
        }
        finally
        {
            _connecting.Release();
        }
    }

    private async Task Disconnect()
    {
        if (_channel is not null)
            await _channel.DisposeAsync();
        if (_connection is not null)
            await _connection.DisposeAsync();
        (_channel, _connection) = (null, null);
    }
}
