using System.Collections.Concurrent;
using Casework.EventStore.Messaging;

namespace Casework.EventStore.Tests.Messaging;

/// <summary>A destination that keeps what it is given, and answers as it is told.</summary>
internal sealed class Receiver(string name, Func<DueMessage, CancellationToken, Task<Delivery>>? answer = null) : IMessageDestination
{
    private readonly ConcurrentQueue<DueMessage> _calls = [];
    private readonly ConcurrentQueue<DueMessage> _taken = [];

    public string Name => name;

    /// <summary>Every attempt, in order.</summary>
    public IReadOnlyList<DueMessage> Calls => [.. _calls];

    /// <summary>What was accepted, in order.</summary>
    public IReadOnlyList<DueMessage> Taken => [.. _taken];

    public async Task<Delivery> Deliver(DueMessage message, CancellationToken cancel)
    {
        _calls.Enqueue(message);
        var outcome = answer is null ? Delivery.Done.Instance : await answer(message, cancel);
        if (outcome is Delivery.Done)
            _taken.Enqueue(message);
        return outcome;
    }
}
