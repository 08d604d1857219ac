using Microsoft.Extensions.Logging;
using Npgsql;

namespace Casework.EventStore.Messaging;

/// <summary>
/// Delivers messages: at least once, in order within a stream and a destination, with back-off and dead letters. Start one
/// per node; nodes share the work without knowing each other. A dead letter does not hold up its stream.
/// </summary>
public sealed class MessageRelay : IAsyncDisposable
{
    private readonly IReadOnlyList<MessageLane> _lanes;
    private readonly Messages _messages;
    private readonly MessageRelayOptions _options;
    private readonly MessageMetrics _metrics = new();
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private Task[] _running = [];
    private bool _disposed;

    /// <param name="database">Logs in as a member of <c>casework_app</c>; may be a pooler in transaction mode.</param>
    /// <param name="destinations">Messages for others wait for a node that has them.</param>
    public MessageRelay(NpgsqlDataSource database, IReadOnlyList<IMessageDestination> destinations, MessageRelayOptions options, ILogger logger)
    {
        if (options.DeliverWithin >= options.Lease)
            throw new ArgumentException("A claim lasts longer than an attempt may take.", nameof(options));
        if (destinations.GroupBy(destination => destination.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"Two destinations are named {twice.Key}.", nameof(destinations));

        (_options, _logger, _messages) = (options, logger, new Messages(database));
        var queue = new MessageQueue(database);
        _lanes = [.. destinations.Select(destination => new MessageLane(queue, destination, options, _metrics, logger))];
    }

    /// <summary>Begins to deliver, until the relay is disposed.</summary>
    public void Start() => _running =
    [
        .. _lanes.Select(lane => Task.Run(() => lane.Run(_stop.Token))),
        .. _lanes.Count > 0 ? [Task.Run(() => Count(_stop.Token))] : Array.Empty<Task>(),
    ];

    /// <summary>Says that there may be new messages.</summary>
    /// <param name="destination">For whom; null for all.</param>
    public void Wake(string? destination = null)
    {
        foreach (var lane in _lanes)
        {
            if (destination is null || lane.Destination == destination)
                lane.Wake();
        }
    }

    /// <summary>Ends the attempts under way and gives back what was not delivered.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;

        _disposed = true;
        await _stop.CancelAsync();
        await Task.WhenAll(_running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _metrics.Dispose();
        _stop.Dispose();
    }

    private async Task Count(CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                _metrics.Counted(await _messages.Counts(cancel));
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                MessagingLog.NotCounted(_logger, e);
            }

            await Task.Delay(_options.CountEvery, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
