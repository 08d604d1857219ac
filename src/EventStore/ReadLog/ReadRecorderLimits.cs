namespace Casework.EventStore.ReadLog;

/// <summary>Bounds of the read log's group commit.</summary>
public sealed record ReadRecorderLimits
{
    /// <summary>How long an ordinary entry may wait for others. A crash loses no older one.</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How many entries may wait; ordinary ones beyond it are lost, which is told.</summary>
    public int QueueLength { get; init; } = 20_000;

    public int BlockEntries { get; init; } = 4_000;

    /// <summary>How long an answer waits for its entry before it is kept back.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(3);
}
