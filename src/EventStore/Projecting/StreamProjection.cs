using Npgsql;

namespace Casework.EventStore.Projecting;

/// <summary>
/// The rows of a stream are a pure function of its folded state. A correction of an old entry changes the fold, so rows
/// come from the state and never from the row before; all rows of a stream are replaced when it changes.
/// </summary>
/// <param name="aggregate">Projections that share this instance share the folding.</param>
/// <param name="rows">Pure. A summary has one row, deadlines have several, a stream may have none.</param>
public sealed class StreamProjection<TState, TEvent, TRow>(
    string name,
    int version,
    Table<TRow> table,
    Aggregate<TState, TEvent> aggregate,
    Func<StreamKey, Aggregated<TState>, IEnumerable<TRow>> rows) : Projection(name, version)
    where TState : notnull
    where TEvent : class
{
    private const int StreamsPerPart = 500;

    /// <summary>An event that cannot be taken parks its stream and not the projection: the other streams go on.</summary>
    public bool ParksByStream { get; init; }

    internal override string TableName => table.Name;

    internal override IReadOnlyList<string> Key => table.Key;

    internal override string? StreamColumn => table.StreamColumn;

    internal override bool ParksStreams => ParksByStream;

    internal override IReadOnlyList<Delegate> Code => [rows, aggregate.Evolve, aggregate.Initial];

    internal override async Task<IReadOnlyList<NpgsqlBatchCommand>> Write(Page page, NpgsqlConnection? within, string suffix, CancellationToken cancel)
    {
        var states = await page.States(aggregate, cancel);
        if (states.Count == 0)
            return [];

        var written = states.SelectMany(stream => rows(stream.Key, stream.Value)).ToList();
        var delete = table.Delete([.. states.Keys], suffix);
        return written.Count == 0 ? [delete] : [delete, table.Insert(written, suffix)];
    }

    internal override async Task<IReadOnlyList<NpgsqlBatchCommand>> Mend(StreamKey stream, long through, ProjectionReader log, CancellationToken cancel)
    {
        var events = await log.Decode<TEvent>(await log.Stream(stream, through, cancel), aggregate.StreamType, cancel);
        var state = events.Aggregate(default(Aggregated<TState>), (before, recorded) => Fold.Next(aggregate, before, recorded));
        return table.Replace(stream, state is null ? [] : [.. rows(stream, state)]);
    }

    internal override async Task<IReadOnlyList<BuildPart>> Parts(ProjectionReader log, long head, CancellationToken cancel)
    {
        var bounds = await log.StreamBounds(aggregate.StreamType, StreamsPerPart, cancel);
        return [.. bounds.Select((_, i) => new BuildPart(i, 0, head, i == 0 ? null : bounds[i - 1], bounds[i]))];
    }

    internal override async Task<BuiltPart> Build(
        BuildPart part, ProjectionReader log, NpgsqlConnection writer, string suffix, IReadOnlySet<StreamKey> without, CancellationToken cancel)
    {
        var reading = new PartReading<TEvent>(log, aggregate.StreamType, ParksByStream, without);
        await using var copy = await table.Copy(writer, suffix, cancel);
        Recorded<TEvent>? last = null;
        var state = default(TState);
        await foreach (var events in reading.Events(part, cancel))
        {
            foreach (var recorded in events)
            {
                var isNext = last is null || recorded.Stream != last.Stream;
                if (isNext)
                    await Finish();
                last = recorded;
                if (reading.IsParked(recorded.Stream))
                    continue;
                try
                {
                    state = aggregate.Evolve(isNext ? aggregate.Initial(recorded.Stream) : state!, recorded);
                }
                catch (Exception e) when (reading.Parks(e))
                {
                    reading.Park(recorded.Stream, recorded.Position, e);
                }
            }
        }

        await Finish();
        await copy.Complete(cancel);
        return reading.Built;

        async Task Finish()
        {
            if (last is null || reading.IsParked(last.Stream))
                return;
            IReadOnlyList<TRow> finished;
            try
            {
                finished = [.. rows(last.Stream, new Aggregated<TState>(state!, last.Version, last.Position, last.RecordedAt))];
            }
            catch (Exception e) when (reading.Parks(e))
            {
                reading.Park(last.Stream, last.Position, e);
                return;
            }

            await copy.Write(finished, cancel);
        }
    }
}
