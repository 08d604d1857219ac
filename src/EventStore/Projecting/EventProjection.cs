using Npgsql;

namespace Casework.EventStore.Projecting;

/// <summary>One event gives rows, which nothing changes afterwards: a timeline, a count by day.</summary>
/// <param name="streamType">The kind of stream its events stand in.</param>
/// <param name="rows">Pure; no row for an event that does not matter.</param>
public sealed class EventProjection<TEvent, TRow>(
    string name,
    int version,
    Table<TRow> table,
    string streamType,
    Func<Recorded<TEvent>, IEnumerable<TRow>> rows) : Projection(name, version)
    where TEvent : class
{
    private const int PositionsPerPart = 20_000;
    private const int PositionsPerRead = 2_000;

    internal override string TableName => table.Name;

    internal override IReadOnlyList<string> Key => table.Key;

    internal override async Task<IReadOnlyList<NpgsqlBatchCommand>> Write(Page page, string suffix, CancellationToken cancel)
    {
        var written = (await page.Events<TEvent>(streamType, cancel)).SelectMany(rows).ToList();
        return written.Count == 0 ? [] : [table.Insert(written, suffix)];
    }

    internal override Task<IReadOnlyList<BuildPart>> Parts(ProjectionReader log, long head, CancellationToken cancel)
    {
        var parts = new List<BuildPart>();
        for (var after = 0L; after < head; after += PositionsPerPart)
            parts.Add(new BuildPart(after, Math.Min(after + PositionsPerPart, head), null, null, head));
        return Task.FromResult<IReadOnlyList<BuildPart>>(parts);
    }

    internal override async Task<long> Build(BuildPart part, ProjectionReader log, NpgsqlConnection writer, string suffix, CancellationToken cancel)
    {
        var folded = 0L;
        for (var after = part.AfterPosition; after < part.ThroughPosition;)
        {
            var page = await log.Read(after, (int)Math.Min(PositionsPerRead, part.ThroughPosition - after), cancel);
            var events = await log.Decode<TEvent>(page.Events, streamType, cancel);
            await table.Copy(writer, [.. events.SelectMany(rows)], suffix, cancel);
            folded += events.Count;
            after = page.Events.Count == 0 ? part.ThroughPosition : page.Through;
        }

        return folded;
    }
}
