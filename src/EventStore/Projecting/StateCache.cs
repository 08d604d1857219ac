namespace Casework.EventStore.Projecting;

/// <summary>
/// States by stream, each true of the log at its version, whoever folds on from it. Bounded: when the younger half is
/// full the older half goes.
/// </summary>
internal sealed class StateCache<TState, TEvent>(Aggregate<TState, TEvent> aggregate, int capacity, Func<object, bool> erases)
    where TState : notnull
    where TEvent : class
{
    private readonly Lock _gate = new();
    private Dictionary<StreamKey, Aggregated<TState>> _younger = [];
    private Dictionary<StreamKey, Aggregated<TState>> _older = [];

    /// <summary>The states after these events; streams not at hand are read in one statement.</summary>
    public async Task<IReadOnlyDictionary<StreamKey, Aggregated<TState>>> After(IReadOnlyList<Recorded<TEvent>> events, ProjectionReader log, CancellationToken cancel)
    {
        var after = new Dictionary<StreamKey, Aggregated<TState>>();
        var missing = new List<(StreamKey, long)>();
        foreach (var stream in events.GroupBy(recorded => recorded.Stream))
        {
            if (Advance(stream.Key, [.. stream]) is { } state)
                after.Add(stream.Key, state);
            else
                missing.Add((stream.Key, stream.Last().Version));
        }

        if (missing.Count > 0)
        {
            var stored = await log.Streams(missing, cancel);
            foreach (var stream in (await log.Decode<TEvent>(stored, aggregate.StreamType, cancel)).GroupBy(recorded => recorded.Stream))
                after.Add(stream.Key, stream.Aggregate(default(Aggregated<TState>), (state, recorded) => Fold.Next(aggregate, state, recorded))!);
        }

        lock (_gate)
        {
            foreach (var (stream, state) in after)
                Keep(stream, state);
        }

        return after;
    }

    private Aggregated<TState>? Advance(StreamKey stream, List<Recorded<TEvent>> events)
    {
        // What was erased may still stand in a state folded earlier; the log no longer gives it out.
        if (events.Exists(recorded => erases(recorded.Event)))
            return null;

        var known = Known(stream);
        if (known?.Version == events[^1].Version)
            return known;
        if (events[0].Version != 1 && known?.Version != events[0].Version - 1)
            return null;

        return events.Aggregate(events[0].Version == 1 ? null : known, (state, recorded) => Fold.Next(aggregate, state, recorded));
    }

    private Aggregated<TState>? Known(StreamKey stream)
    {
        lock (_gate)
            return _younger.GetValueOrDefault(stream) ?? _older.GetValueOrDefault(stream);
    }

    private void Keep(StreamKey stream, Aggregated<TState> state)
    {
        if (_younger.Count >= capacity / 2 && !_younger.ContainsKey(stream))
            (_older, _younger) = (_younger, []);
        _younger[stream] = state;
    }
}
