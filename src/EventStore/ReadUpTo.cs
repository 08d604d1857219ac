namespace Casework.EventStore;

/// <summary>Where reading a stream ends. The three kinds of "as of" are never mixed.</summary>
public sealed record ReadUpTo
{
    private ReadUpTo() { }

    internal long? LastVersion { get; private init; }

    internal DateTimeOffset? Instant { get; private init; }

    internal DateOnly? Day { get; private init; }

    /// <summary>Up to and including a version.</summary>
    public static ReadUpTo Version(long version) => new() { LastVersion = version };

    /// <summary>What the log knew at an instant: events recorded at or before it.</summary>
    public static ReadUpTo Recorded(DateTimeOffset instant) => new() { Instant = instant };

    /// <summary>What is known today to have been true on a day: events effective on or before it.</summary>
    public static ReadUpTo Effective(DateOnly day) => new() { Day = day };
}
