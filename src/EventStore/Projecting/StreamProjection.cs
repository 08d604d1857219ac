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
    private const int StreamsPerPart = 2000;
    private const int RowsPerCopy = 5000;

    internal override string TableName => table.Name;

    internal override IReadOnlyList<string> Key => table.Key;

    internal override async Task<IReadOnlyList<NpgsqlBatchCommand>> Write(Page page, string suffix, CancellationToken cancel)
    {
        var states = await page.States(aggregate, cancel);
        if (states.Count == 0)
            return [];

        var written = states.SelectMany(stream => rows(stream.Key, stream.Value)).ToList();
        var delete = table.Delete([.. states.Keys], suffix);
        return written.Count == 0 ? [delete] : [delete, table.Insert(written, suffix)];
    }

    internal override async Task<IReadOnlyList<BuildPart>> Parts(ProjectionReader log, long head, CancellationToken cancel)
    {
        var bounds = await log.StreamBounds(aggregate.StreamType, StreamsPerPart, cancel);
        return [.. bounds.Select((_, i) => new BuildPart(0, head, i == 0 ? null : bounds[i - 1], bounds[i], head))];
    }

    internal override async Task<long> Build(BuildPart part, ProjectionReader log, NpgsqlConnection writer, string suffix, CancellationToken cancel)
    {
        var folded = 0L;
        var waiting = new List<TRow>();
        StreamKey? current = null;
        Aggregated<TState>? state = null;
        await foreach (var recorded in log.StreamsInOrder<TEvent>(aggregate.StreamType, part, cancel))
        {
            if (recorded.Stream != current)
            {
                if (state is not null)
                    waiting.AddRange(rows(current!.Value, state));
                if (waiting.Count >= RowsPerCopy)
                {
                    await table.Copy(writer, waiting, suffix, cancel);
                    waiting.Clear();
                }

                current = recorded.Stream;
                state = null;
            }

            state = Fold.Next(aggregate, state, recorded);
            folded++;
        }

        if (state is not null)
            waiting.AddRange(rows(current!.Value, state));
        await table.Copy(writer, waiting, suffix, cancel);
        return folded;
    }
}
