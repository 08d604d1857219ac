using Npgsql;

namespace Casework.EventStore.Projecting;

/// <summary>One event gives rows, which nothing changes afterwards: a timeline.</summary>
/// <param name="streamType">The kind of stream its events stand in.</param>
/// <param name="rows">Pure; no row for an event that does not matter. They name the event's stream.</param>
public sealed class EventProjection<TEvent, TRow>(
    string name,
    int version,
    Table<TRow> table,
    string streamType,
    Func<Recorded<TEvent>, IEnumerable<TRow>> rows) : Projection(name, version)
    where TEvent : class
{
    private const int PositionsPerPart = 10_000;

    /// <summary>An event that cannot be taken parks its stream and not the projection: the other streams go on.</summary>
    public bool ParksByStream { get; init; }

    internal override string TableName => table.Name;

    internal override IReadOnlyList<string> Key => table.Key;

    internal override string? StreamColumn => table.StreamColumn;

    internal override bool ParksStreams => ParksByStream;

    internal override IReadOnlyList<Delegate> Code => [rows];

    internal override async Task<IReadOnlyList<NpgsqlBatchCommand>> Write(Page page, NpgsqlConnection? within, string suffix, CancellationToken cancel)
    {
        var written = (await page.Events<TEvent>(streamType, cancel)).SelectMany(rows).ToList();
        return written.Count == 0 ? [] : [table.Insert(written, suffix)];
    }

    internal override async Task<IReadOnlyList<NpgsqlBatchCommand>> Mend(StreamKey stream, long through, ProjectionReader log, CancellationToken cancel)
    {
        var events = await log.Decode<TEvent>(await log.Stream(stream, through, cancel), streamType, cancel);
        return table.Replace(stream, [.. events.SelectMany(rows)]);
    }

    internal override Task<IReadOnlyList<BuildPart>> Parts(ProjectionReader log, long head, CancellationToken cancel) =>
        Task.FromResult(BuildPart.OfPositions(head, PositionsPerPart));

    internal override async Task<BuiltPart> Build(
        BuildPart part, ProjectionReader log, NpgsqlConnection writer, string suffix, IReadOnlySet<StreamKey> without, CancellationToken cancel)
    {
        var reading = new PartReading<TEvent>(log, streamType, ParksByStream, without);
        var written = new List<TRow>();
        await using var copy = await table.Copy(writer, suffix, cancel);
        await foreach (var events in reading.Events(part, cancel))
        {
            foreach (var recorded in events)
            {
                try
                {
                    if (!reading.IsParked(recorded.Stream))
                        written.AddRange(rows(recorded));
                }
                catch (Exception e) when (reading.Parks(e))
                {
                    reading.Park(recorded.Stream, recorded.Position, e);
                }
            }

            await copy.Write(written, cancel);
            written.Clear();
        }

        await copy.Complete(cancel);
        return reading.Built;
    }
}
