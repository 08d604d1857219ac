namespace Casework.EventStore.Projecting;

/// <summary>How a projection stands.</summary>
/// <param name="State"><c>running</c>, <c>paused</c> by an operator, or <c>parked</c> at an event it cannot take.</param>
/// <param name="Checkpoint">Its rows hold the log up to here.</param>
/// <param name="Head">The last position of the log.</param>
/// <param name="Node">The node that leads it; null when none does at the moment.</param>
/// <param name="ErrorPosition">The event at which it failed last.</param>
/// <param name="Attempts">How often it failed there.</param>
public sealed record ProjectionStatus(
    string Name,
    int Version,
    string State,
    long Checkpoint,
    long Head,
    string? Node,
    long? ErrorPosition,
    string? Error,
    int Attempts,
    DateTimeOffset UpdatedAt)
{
    /// <summary>How many events its rows are behind.</summary>
    public long Lag => Math.Max(0, Head - Checkpoint);

    /// <summary>Streams that it leaves out while it goes on with the others.</summary>
    public IReadOnlyList<ParkedStream> ParkedStreams { get; init; } = [];

    /// <summary>The rebuild that is under way or was stopped; null when there is none.</summary>
    public BuildStatus? Build { get; init; }
}
