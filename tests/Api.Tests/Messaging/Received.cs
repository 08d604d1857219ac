using System.Text.Json;
using RabbitMQ.Client;

namespace Casework.Api.Tests.Messaging;

/// <summary>A durable queue bound to all of Casework's messages, and what came into it.</summary>
internal sealed class Received(Broker broker, string exchange)
{
    private readonly string _queue = $"{exchange}-all";

    public async Task Bind()
    {
        await using var connection = await broker.Connect();
        await using var channel = await connection.CreateChannelAsync();
        await channel.ExchangeDeclareAsync(exchange, ExchangeType.Topic, durable: true);
        await channel.QueueDeclareAsync(_queue, durable: true, exclusive: false, autoDelete: false);
        await channel.QueueBindAsync(_queue, exchange, "casework.#");
    }

    /// <summary>Empties the queue.</summary>
    public async Task<IReadOnlyList<(IReadOnlyBasicProperties Properties, string RoutingKey, JsonElement Event)>> TakeAll()
    {
        await using var connection = await broker.Connect();
        await using var channel = await connection.CreateChannelAsync();
        var all = new List<(IReadOnlyBasicProperties, string, JsonElement)>();
        while (await channel.BasicGetAsync(_queue, autoAck: true) is { } got)
            all.Add((got.BasicProperties, got.RoutingKey, JsonDocument.Parse(got.Body.ToArray()).RootElement));
        return all;
    }
}
