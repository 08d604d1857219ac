using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Casework.EventStore.Projecting;

/// <summary>The meter <c>Casework.EventStore.Projecting</c>: lag in events, events applied, pages' duration, rebuilds, per projection.</summary>
internal sealed class ProjectionMetrics : IDisposable
{
    private readonly Meter _meter = new("Casework.EventStore.Projecting");
    private readonly ConcurrentDictionary<string, long> _lag = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RebuildProgress> _rebuilds = new(StringComparer.Ordinal);
    private readonly Counter<long> _applied;
    private readonly Counter<long> _rebuilt;
    private readonly Histogram<double> _duration;

    public ProjectionMetrics()
    {
        _applied = _meter.CreateCounter<long>("casework.projection.events", "{event}", "Events applied.");
        _duration = _meter.CreateHistogram<double>("casework.projection.page.duration", "s", "From a page read to its commit.");
        _rebuilt = _meter.CreateCounter<long>("casework.projection.rebuild.events", "{event}", "Events folded by rebuilds.");
        _meter.CreateObservableGauge(
            "casework.projection.rebuild.left", () => _rebuilds.Where(entry => entry.Value.Left is not null).Select(entry => new Measurement<double>(entry.Value.Left!.Value.TotalSeconds, Tag(entry.Key))),
            "s", "Time that a running rebuild still needs, as guessed from the parts done.");
        _meter.CreateObservableGauge(
            "casework.projection.lag", () => _lag.Select(entry => new Measurement<long>(entry.Value, Tag(entry.Key))), "{event}", "Events not yet in the rows.");
    }

    public void Applied(string projection, int events, TimeSpan elapsed)
    {
        _applied.Add(events, Tag(projection));
        _duration.Record(elapsed.TotalSeconds, Tag(projection));
    }

    public void Lags(string projection, long events) => _lag[projection] = events;

    public void Rebuilds(RebuildProgress progress, long events)
    {
        _rebuilt.Add(events, Tag(progress.Projection));
        _rebuilds[progress.Projection] = progress;
    }

    public void RebuildEnded(string projection) => _rebuilds.TryRemove(projection, out _);

    /// <summary>Another node reports it from now on.</summary>
    public void Forget(string projection) => _lag.TryRemove(projection, out _);

    public void Dispose() => _meter.Dispose();

    private static KeyValuePair<string, object?> Tag(string projection) => new("projection", projection);
}
