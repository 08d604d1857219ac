using Casework.EventStore.Messaging;

namespace Casework.EventStore;

/// <summary>How an <see cref="EventLog"/> works.</summary>
public sealed record EventLogOptions
{
    public required EventTypes Types { get; init; }

    public CodecOptions Codec { get; init; } = new();

    /// <summary>Needed as soon as an event holds personal data.</summary>
    public KeyEncryptionKey? Key { get; init; }

    /// <summary>Shared with who else reads this database; the log's own when null.</summary>
    public TenantReads? Reads { get; init; }

    /// <summary>Who hears of events, by messages that are written with them. The same on every node.</summary>
    public IReadOnlyList<EventSubscription> Subscriptions { get; init; } = [];

    public AppenderLimits Appender { get; init; } = new();

    /// <summary>How often a command without expected version is decided anew after a lost race.</summary>
    public int MaxAttempts { get; init; } = 32;

    /// <summary>How many aggregates are kept in memory.</summary>
    public int HotAggregates { get; init; } = 10_000;

    /// <summary>How long an aggregate is kept before it is read anew: the bound for what an erasure on another node leaves in memory.</summary>
    public TimeSpan HotFor { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many data keys are kept opened in memory.</summary>
    public int HotKeys { get; init; } = 10_000;

    /// <summary>How long a data key is kept opened: the bound within which a destroyed key is gone from every node.</summary>
    public TimeSpan KeysFor { get; init; } = TimeSpan.FromMinutes(1);
}
