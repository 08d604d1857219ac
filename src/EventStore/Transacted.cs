namespace Casework.EventStore;

/// <summary>The outcome of a command on one stream.</summary>
/// <param name="State">The stream's state after the command; for a repeat, after the first time.</param>
/// <param name="Version">The stream's version that <paramref name="State"/> stands at.</param>
/// <param name="Position">
/// What a reader must have seen to see the outcome: the position of the command's last event, or the head of the log when
/// an accepted command changed nothing. For a refusal the position of the stream's last event.
/// </param>
/// <param name="EventIds">The ids of the command's events.</param>
/// <param name="Refusal">The refusal, of which nothing is recorded; null when the command was accepted.</param>
/// <param name="Repeated">True when the command had been accepted before and this call changed nothing.</param>
public sealed record Transacted<TState, TRefusal>(
    TState State,
    long Version,
    long Position,
    IReadOnlyList<Guid> EventIds,
    TRefusal? Refusal,
    bool Repeated)
    where TState : notnull
    where TRefusal : class;
