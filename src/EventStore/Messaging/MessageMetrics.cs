using System.Diagnostics.Metrics;

namespace Casework.EventStore.Messaging;

/// <summary>The meter <c>Casework.EventStore.Messaging</c>, per destination. What waits or is dead is the database's count, the same on every node.</summary>
internal sealed class MessageMetrics : IDisposable
{
    private readonly Meter _meter = new("Casework.EventStore.Messaging");
    private readonly Counter<long> _delivered;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _died;
    private IReadOnlyList<MessageCount> _counts = [];

    public MessageMetrics()
    {
        _delivered = _meter.CreateCounter<long>("casework.messages.delivered", "{message}", "Messages that their receiver has.");
        _failed = _meter.CreateCounter<long>("casework.messages.failed", "{message}", "Attempts that failed and come again.");
        _died = _meter.CreateCounter<long>("casework.messages.died", "{message}", "Messages that became dead letters.");
        Gauge("casework.messages.waiting", "Messages that are due.", count => count.Waiting);
        Gauge("casework.messages.scheduled", "Messages for later.", count => count.Scheduled);
        Gauge("casework.messages.dead", "Dead letters.", count => count.Dead);
    }

    public void Settled(string destination, int delivered, int failed, int died)
    {
        _delivered.Add(delivered, Tag(destination));
        _failed.Add(failed, Tag(destination));
        _died.Add(died, Tag(destination));
    }

    public void Counted(IReadOnlyList<MessageCount> counts) => Volatile.Write(ref _counts, counts);

    public void Dispose() => _meter.Dispose();

    private void Gauge(string name, string description, Func<MessageCount, long> of) =>
        _meter.CreateObservableGauge(
            name, () => Volatile.Read(ref _counts).Select(count => new Measurement<long>(of(count), Tag(count.Destination))), "{message}", description);

    private static KeyValuePair<string, object?> Tag(string destination) => new("destination", destination);
}
