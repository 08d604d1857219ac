namespace Casework.EventStore.Messaging;

/// <summary>How a node delivers messages.</summary>
public sealed record MessageRelayOptions
{
    /// <summary>How long a destination sleeps that nobody wakes. Makes it right; the wake-ups make it fast.</summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a claimed message belongs to its relay; after that another one may deliver it. Longer than <see cref="DeliverWithin"/>.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan DeliverWithin { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many messages are claimed together, each of another stream, and delivered at once.</summary>
    public int BatchMessages { get; init; } = 64;

    /// <summary>How many such batches are on their way at once, per destination.</summary>
    public int BatchesInFlight { get; init; } = 4;

    /// <summary>Attempts before a message is a dead letter.</summary>
    public int MaxAttempts { get; init; } = 24;

    /// <summary>About the wait after the first failure; it doubles, and chance takes up to half of it away.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The longest that a destination which is down is left alone.</summary>
    public TimeSpan LongestOutagePause { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often the metrics of what waits are counted.</summary>
    public TimeSpan CountEvery { get; init; } = TimeSpan.FromSeconds(15);

    internal TimeSpan PauseAfter(int failures, TimeSpan longest)
    {
        var whole = Math.Min(longest.TotalMilliseconds, FirstPause.TotalMilliseconds * Math.Pow(2, Math.Min(failures, 32) - 1));
        return TimeSpan.FromMilliseconds(whole * (0.5 + (Random.Shared.NextDouble() / 2)));
    }
}
