namespace Casework.EventStore.Projecting;

/// <summary>How a node projects.</summary>
public sealed record ProjectionRuntimeOptions
{
    /// <summary>The node's name in <c>casework.projection_runs</c>; unique among the nodes of a database.</summary>
    public string Node { get; init; } = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():n}";

    /// <summary>Events per page: at most so many go into one transaction.</summary>
    public int PageSize { get; init; } = 1000;

    /// <summary>How long a node sleeps that nobody wakes. Makes it right; the wake-ups make it fast.</summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a silent leader keeps its projections; it renews at a third of that.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Tries at one event before the projection, or the event's stream, is parked.</summary>
    public int MaxAttempts { get; init; } = 3;

    /// <summary>
    /// Streams that a projection leaves out, each at an event it cannot take, before the next such event parks the
    /// projection itself: then it is not the streams that are at fault.
    /// </summary>
    public int MaxParkedStreams { get; init; } = 100;

    /// <summary>The wait before the second try; it doubles.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How many folded streams are kept per aggregate.</summary>
    public int CachedStreams { get; init; } = 20_000;

    /// <summary>A direct connection (not through a transaction pooler) that hears of other nodes' appends; null: polling only.</summary>
    public string? ListenConnectionString { get; init; }

    /// <summary>The owner of the tables, whom a rebuild needs; null: this node does not rebuild.</summary>
    public string? OwnerConnectionString { get; init; }

    /// <summary>Rebuild by itself when a projection's version was raised.</summary>
    public bool RebuildNewVersions { get; init; } = true;

    /// <summary>Told of each that was rebuilt by itself.</summary>
    public Func<Rebuilt, CancellationToken, Task> RebuiltNewVersion { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>How many parts of a rebuild are built at once.</summary>
    public int RebuildParallelism { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>True for an event after which personal values of its stream can no longer be opened: the stream is folded anew.</summary>
    public Func<object, bool> Erases { get; init; } = _ => false;
}
