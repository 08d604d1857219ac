using System.Runtime.CompilerServices;
using Casework.EventStore.Projecting;
using Microsoft.Extensions.Logging;

namespace Casework.EventStore.Following;

/// <summary>
/// Hands on events as they are recorded, on whatever node, to any number of followers of a tenant or a stream. The log's
/// tail is read once for all of them, and only those whom new events concern read on. One per node.
/// </summary>
public sealed class LogFollower : IAsyncDisposable
{
    private const int GrowthPage = 1_000;
    private const int EventsPage = 100;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly EventLog _log;
    private readonly ILogger _logger;
    private readonly Topics _topics = new();
    private readonly Pulse _wake = new();
    // Never disposed: it has no timer, and followers may still look at it while everything is being closed.
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;

    public LogFollower(EventLog log, ILogger logger)
    {
        (_log, _logger) = (log, logger);
        _watching = Task.Run(() => Watch(_stop.Token));
    }

    /// <summary>Whether anybody follows; otherwise the log is left alone.</summary>
    internal bool IsFollowed => _topics.Any;

    /// <summary>Says that there may be new events, which are found by themselves within a second.</summary>
    public void Wake() => _wake.Beat();

    /// <summary>Every event after a position, those to come included, in the order of the log, without end. A database that is gone for a while is waited for.</summary>
    /// <param name="after">0 for all there are.</param>
    /// <param name="filter">Names a tenant.</param>
    /// <exception cref="EventUndecodableException">An event cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Cancelled, or the follower was disposed.</exception>
    public async IAsyncEnumerable<Recorded<object>> Follow(long after, LogFilter filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancel, _stop.Token);
        using var topic = Open(filter.Tenant ?? throw new ArgumentException("Followers follow one tenant.", nameof(filter)), filter.Stream);
        for (var position = after; ;)
        {
            // Taken before reading, so that nothing recorded meanwhile is missed.
            var news = topic.News.Next;
            var from = position;
            var page = await Outage.Outlast(() => _log.ReadPage(from, EventsPage, filter, stopping.Token), stopping.Token);
            foreach (var recorded in page.Events)
                yield return recorded;
            position = page.Through;
            if (page.Events.Count < EventsPage)
                await news.WaitAsync(stopping.Token);
        }
    }

    /// <summary>For who asks elsewhere than in the log what has come of it.</summary>
    public TenantWatch WatchTenant(string tenant) => new(Open(tenant, stream: null), _stop.Token);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private Topics.Topic Open(string tenant, Guid? stream)
    {
        var topic = _topics.Open(tenant, stream);
        // Whoever watches for the first of them has to begin.
        Wake();
        return topic;
    }

    private async Task Watch(CancellationToken cancel)
    {
        long? position = null;
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                // A beat is taken before looking, as above.
                var wake = _wake.Next;
                if (!_topics.Any)
                {
                    position = null;
                    await wake.WaitAsync(cancel);
                    continue;
                }

                if (position is null)
                {
                    // What was recorded while nobody watched is found by whoever looks again.
                    position = await _log.Head(cancel);
                    _topics.TellAll(position.Value);
                }

                var growth = await _log.Growth(position.Value, GrowthPage, cancel);
                foreach (var (at, stream) in growth)
                {
                    _topics.Tell(stream, at);
                    position = at;
                }

                if (growth.Count < GrowthPage)
                    await Pulse.Wait(wake, Poll, cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                FollowingLog.WatchingInterrupted(_logger, failure);
                await Task.Delay(Outage.Pause, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
