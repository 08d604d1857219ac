using System.Threading.Channels;

namespace Casework.GraphQL.Tests.Execution;

/// <summary>A source of events that a test writes, and that tells how often it was opened and closed.</summary>
internal sealed class EventFeed<T>(bool heedsCancellation = true) : IAsyncEnumerable<T>
{
    private readonly Channel<T> _events = Channel.CreateUnbounded<T>();
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _opened;
    private int _timesClosed;

    /// <summary>Done as soon as the next event is waited for.</summary>
    public Task Asked => _asked.Task;

    public Task Closed => _closed.Task;
    public int TimesOpened => _opened;
    public int TimesClosed => _timesClosed;
    public CancellationToken Token { get; private set; }

    public EventFeed<T> Send(params T[] events)
    {
        foreach (var @event in events)
            Assert.True(_events.Writer.TryWrite(@event));
        return this;
    }

    public EventFeed<T> End(Exception? failure = null)
    {
        _events.Writer.Complete(failure);
        return this;
    }

    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _opened);
        Token = cancellationToken;
        return new Reading(this, heedsCancellation ? cancellationToken : CancellationToken.None);
    }

    private sealed class Reading(EventFeed<T> feed, CancellationToken cancel) : IAsyncEnumerator<T>
    {
        public T Current { get; private set; } = default!;

        public async ValueTask<bool> MoveNextAsync()
        {
            if (feed._events.Reader.TryRead(out var ready))
            {
                Current = ready;
                return true;
            }

            var waiting = feed._events.Reader.WaitToReadAsync(cancel);
            feed._asked.TrySetResult();
            if (!await waiting)
                return false;
            Current = await feed._events.Reader.ReadAsync(cancel);
            return true;
        }

        public ValueTask DisposeAsync()
        {
            Interlocked.Increment(ref feed._timesClosed);
            feed._closed.TrySetResult();
            return default;
        }
    }
}
