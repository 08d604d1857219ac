namespace Casework.EventStore.Messaging;

/// <summary>
/// A destination in this process, for scheduled work: a handler for each type of message. A handler may be called again
/// after it was done; one that gives <see cref="DueMessage.AsCommand"/> to the log acts once.
/// </summary>
public sealed class InProcess(string name, IReadOnlyDictionary<string, Func<DueMessage, CancellationToken, Task>> handlers) : IMessageDestination
{
    public string Name => name;

    public async Task<Delivery> Deliver(DueMessage message, CancellationToken cancel)
    {
        if (!handlers.TryGetValue(message.Type, out var handle))
            return new Delivery.Refused($"Nothing here handles messages of type {message.Type}.");
        await handle(message, cancel);
        return Delivery.Done.Instance;
    }
}
