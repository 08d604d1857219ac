namespace Casework.EventStore;

/// <summary>The outcome of an accepted append, after its commit.</summary>
/// <param name="Versions">The version of every stream of the request, in its order, after the command.</param>
/// <param name="Position">The position of the command's last event; the head of the log when it had none.</param>
/// <param name="EventCount">How many events it recorded: those at <paramref name="Position"/> and just before.</param>
/// <param name="RecordedAt">The instant all of them carry.</param>
/// <param name="Repeated">True when this is the outcome of an earlier call with the same command id.</param>
public sealed record Appended(
    IReadOnlyList<long> Versions,
    long Position,
    int EventCount,
    DateTimeOffset RecordedAt,
    bool Repeated);
