namespace Casework.EventStore.Projecting;

internal static class Fold
{
    public static Aggregated<TState> Next<TState, TEvent>(Aggregate<TState, TEvent> aggregate, Aggregated<TState>? before, Recorded<TEvent> recorded)
        where TState : notnull
        where TEvent : class =>
        new(
            aggregate.Evolve(before is null ? aggregate.Initial(recorded.Stream) : before.State, recorded),
            recorded.Version,
            recorded.Position,
            recorded.RecordedAt);
}
