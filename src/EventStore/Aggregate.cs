namespace Casework.EventStore;

/// <summary>How one kind of stream folds.</summary>
/// <typeparam name="TState">Immutable: the log keeps it in memory and hands the same instance to many callers.</typeparam>
/// <typeparam name="TEvent">The base type of the stream's events.</typeparam>
/// <param name="StreamType">The snake_case name stored in <c>mt_streams.type</c>.</param>
/// <param name="Initial">The state before the first event.</param>
/// <param name="Evolve">The state after one more event. Pure; never fails and never decides.</param>
public sealed record Aggregate<TState, TEvent>(
    string StreamType,
    Func<StreamKey, TState> Initial,
    Func<TState, Recorded<TEvent>, TState> Evolve)
    where TState : notnull
    where TEvent : class;
