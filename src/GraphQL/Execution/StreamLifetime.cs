namespace Casework.GraphQL.Execution;

/// <summary>How long responses may go on: until the client leaves or what is known of the caller ends.</summary>
internal sealed class StreamLifetime : IDisposable
{
    // Timers go no further; a subscriber that stays so long is asked to come again.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(40);

    // Never disposed: it has no timer of its own, and the expiry may still fire while everything is being closed.
    private readonly CancellationTokenSource _end = new();
    private readonly CancellationToken _client;
    private readonly CancellationTokenRegistration _leaving;
    private readonly ITimer? _expiry;

    public StreamLifetime(TimeProvider time, DateTimeOffset? expires, CancellationToken client)
    {
        _client = client;
        _leaving = client.UnsafeRegister(static end => ((CancellationTokenSource)end!).Cancel(), _end);
        if (expires is not { } at)
            return;
        var left = at - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
            Expire();
        else
            _expiry = time.CreateTimer(static lifetime => ((StreamLifetime)lifetime!).Expire(), this, left < Longest ? left : Longest, Timeout.InfiniteTimeSpan);
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
        _leaving.Dispose();
        _end.Cancel();
    }

    private void Expire()
    {
        IsExpired = true;
        _end.Cancel();
    }
}
