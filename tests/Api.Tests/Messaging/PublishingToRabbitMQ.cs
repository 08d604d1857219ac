using Casework.Api.Messaging;
using Casework.EventStore;
using Casework.EventStore.Messaging;

namespace Casework.Api.Tests.Messaging;

[Collection(nameof(WithABroker))]
public class PublishingToRabbitMQ(Broker broker)
{
    private static readonly DateTimeOffset RecordedAt = new(2026, 3, 2, 10, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task Is_confirmed_persistent_and_named_by_the_messages_id()
    {
        var queue = new Received(broker, "confirmed");
        await queue.Bind();
        await using var destination = new Api.Messaging.RabbitMQ(new RabbitMQSettings(broker.Address, "confirmed", null));
        var sent = Enumerable.Range(1, 200).Select(Message).ToList();

        var outcomes = await Task.WhenAll(sent.Select(message => destination.Deliver(message, CancellationToken.None)));

        Assert.All(outcomes, outcome => Assert.IsType<Delivery.Done>(outcome));
        var got = await queue.TakeAll();
        Assert.Equal(sent.Select(message => message.Id.ToString()).Order(), got.Select(one => one.Properties.MessageId).Order());
        Assert.All(got, one => Assert.Equal(
            (true, "application/cloudevents+json", "casework.course_joined", "casework.course_joined", one.Properties.MessageId),
            (one.Properties.Persistent, one.Properties.ContentType, one.Properties.Type, one.RoutingKey, one.Event.GetProperty("id").GetString())));
    }

    [Fact]
    public async Task Fails_while_no_queue_would_get_it()
    {
        await using var destination = new Api.Messaging.RabbitMQ(new RabbitMQSettings(broker.Address, "unbound", null));

        Assert.Equal(new Delivery.Again("No queue is bound for it."), await destination.Deliver(Message(1), CancellationToken.None));

        await new Received(broker, "unbound").Bind();
        Assert.IsType<Delivery.Done>(await destination.Deliver(Message(1), CancellationToken.None));
    }

    [Fact]
    public async Task Says_that_the_broker_is_down()
    {
        await using var destination = new Api.Messaging.RabbitMQ(new RabbitMQSettings(new Uri("amqp://guest:guest@127.0.0.1:1/"), "casework", null));

        Assert.Equal(
            new Delivery.Again("The broker cannot be reached: BrokerUnreachableException.", IsDown: true), await destination.Deliver(Message(1), CancellationToken.None));
    }

    private static DueMessage Message(int number) => new(
        Guid.CreateVersion7(), new StreamKey("09162000", Guid.CreateVersion7()), "course_joined", "{}", Guid.NewGuid(), number, RecordedAt, RecordedAt, Attempt: 1);
}
