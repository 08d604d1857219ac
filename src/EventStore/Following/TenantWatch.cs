using Casework.EventStore.Projecting;

namespace Casework.EventStore.Following;

/// <summary>Hears that something of a tenant was recorded, without reading it.</summary>
public sealed class TenantWatch : IDisposable
{
    private readonly Topics.Topic _topic;
    private readonly CancellationToken _stopped;
    private int _disposed;

    internal TenantWatch(Topics.Topic topic, CancellationToken stopped) => (_topic, _stopped) = (topic, stopped);

    /// <summary>Waits until something is recorded after a position that was the log's last since the watch began.</summary>
    /// <returns>Where the log is by then, or null when nothing was recorded in time.</returns>
    /// <exception cref="OperationCanceledException">Cancelled, or the follower was disposed.</exception>
    public async Task<long?> Beyond(long position, TimeSpan atMost, CancellationToken cancel)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancel, _stopped);
        var giveUp = Environment.TickCount64 + (long)atMost.TotalMilliseconds;
        while (true)
        {
            // Taken before looking, so that no news is missed.
            var news = _topic.News.Next;
            if (_topic.Latest is var latest && latest > position)
                return latest;
            var left = giveUp - Environment.TickCount64;
            if (left <= 0)
                return null;
            await Pulse.Wait(news, TimeSpan.FromMilliseconds(left), ends.Token);
            ends.Token.ThrowIfCancellationRequested();
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
            _topic.Dispose();
    }
}
