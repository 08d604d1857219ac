namespace Casework.EventStore;

/// <summary>Bounds of the group-commit appender.</summary>
public sealed record AppenderLimits
{
    /// <summary>How many commands may wait before callers are held back.</summary>
    public int QueueLength { get; init; } = 4_096;

    /// <summary>How long a caller is held back before <see cref="AppenderOverloadedException"/>.</summary>
    public TimeSpan QueueWait { get; init; } = TimeSpan.FromSeconds(1);

    public int BatchCommands { get; init; } = 512;

    public int BatchBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>The largest event taken, in bytes of its body.</summary>
    public int EventBytes { get; init; } = 1024 * 1024;

    /// <summary>How many batches are on their way at once; the database takes them one after the other.</summary>
    public int InFlight { get; init; } = 1;

    /// <summary>How long a batch is tried again after transient failures before <see cref="LogUnavailableException"/>.</summary>
    public TimeSpan RetryFor { get; init; } = TimeSpan.FromSeconds(10);
}
