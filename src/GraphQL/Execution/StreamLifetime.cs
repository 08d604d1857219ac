namespace Casework.GraphQL.Execution;

/// <summary>How long responses may go on: until the client leaves or what is known of the caller ends.</summary>
internal sealed class StreamLifetime : IDisposable
{
    // Timers go no further; they are set again then.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    // Never disposed: it has no timer of its own, and the expiry may still fire while everything is being closed.
    private readonly CancellationTokenSource _end = new();
    private readonly CancellationToken _client;
    private readonly CancellationTokenRegistration _leaving;
    private readonly ITimer? _expiry;
    private readonly ITimer? _looking;
    private readonly Func<ValueTask<bool>>? _holds;
    private int _asking;

    /// <summary>Of a caller who is known for good.</summary>
    public StreamLifetime(CancellationToken client)
    {
        _client = client;
        _leaving = client.UnsafeRegister(static end => ((CancellationTokenSource)end!).Cancel(), _end);
    }

    public StreamLifetime(TimeProvider time, RequestFeatures features, CancellationToken client)
        : this(client)
    {
        _holds = features.Holds;
        if (_holds is not null)
            _looking = time.CreateTimer(static lifetime => _ = ((StreamLifetime)lifetime!).Look(), this, BetweenLooks, BetweenLooks);
        if (features.Expires is not { } at)
            return;
        _expiry = time.CreateTimer(_ => ExpireAt(at, time), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        ExpireAt(at, time);
    }

    /// <summary>Passed at the end, whatever the reason.</summary>
    public CancellationToken Token => _end.Token;

    public bool HasEnded => _end.IsCancellationRequested;

    /// <summary>Whether what was known of the caller has ended while the client is still there.</summary>
    public bool IsExpired { get => field && !_client.IsCancellationRequested; private set; }

    public void End() => _end.Cancel();

    public void Dispose()
    {
        _expiry?.Dispose();
        _looking?.Dispose();
        _leaving.Dispose();
        _end.Cancel();
    }

    // One look at a time, however long one takes. What cannot be said ends nothing: it is asked again.
    private async Task Look()
    {
        if (Interlocked.Exchange(ref _asking, 1) == 1)
            return;
        try
        {
            if (!HasEnded && !await _holds!())
                Expire();
        }
        finally
        {
            Volatile.Write(ref _asking, 0);
        }
    }

    // Timers may fire a moment early: what is known of the caller holds until its very end.
    private void ExpireAt(DateTimeOffset at, TimeProvider time)
    {
        var left = at - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
            Expire();
        else
            _expiry?.Change(left < Tick ? Tick : left < Longest ? left : Longest, Timeout.InfiniteTimeSpan);
    }

    private void Expire()
    {
        IsExpired = true;
        _end.Cancel();
    }
}
