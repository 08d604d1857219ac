using Npgsql;

namespace Casework.EventStore.Projecting;

/// <summary>
/// Events of many streams to one row per group: how many a day, the first and the last of a kind. Each event gives the row
/// that it would make alone, and rows of one group are combined.
/// </summary>
/// <typeparam name="TEvent">The events' base type; <see cref="EventName"/> for a count that looks into no body, by far the fastest.</typeparam>
/// <typeparam name="TKey">What groups: the values of the table's key columns, as a value type or record.</typeparam>
/// <typeparam name="TRow">A row of the table.</typeparam>
/// <param name="streamType">The kind of stream its events stand in; without meaning for <see cref="EventName"/>.</param>
/// <param name="rows">Pure; no row for an event that does not matter.</param>
/// <param name="key">The group of a row.</param>
/// <param name="combine">Pure, and the same in whatever order and grouping it is applied: parts of the log are folded side by side.</param>
/// <param name="read">A row from its columns, in the table's order.</param>
public sealed class GroupProjection<TEvent, TKey, TRow>(
    string name,
    int version,
    Table<TRow> table,
    string? streamType,
    Func<Recorded<TEvent>, IEnumerable<TRow>> rows,
    Func<TRow, TKey> key,
    Func<TRow, TRow, TRow> combine,
    Func<NpgsqlDataReader, TRow> read) : Projection(name, version)
    where TEvent : class
    where TKey : notnull
{
    private const int PositionsPerPart = 50_000;

    internal override string TableName => table.Name;

    internal override IReadOnlyList<string> Key => table.Key;

    internal override string? StreamColumn => null;

    internal override IReadOnlyList<Delegate> Code => [rows, key, combine, read];

    internal override async Task<IReadOnlyList<NpgsqlBatchCommand>> Write(Page page, NpgsqlConnection? within, string suffix, CancellationToken cancel)
    {
        var groups = new Dictionary<TKey, TRow>();
        Add(groups, await page.Events<TEvent>(streamType, cancel));
        if (groups.Count == 0)
            return [];

        // Rows that another leader has written since are no danger: the checkpoint then refuses what is written here.
        foreach (var known in within is null ? await page.Log.Rows(table.Known([.. groups.Values], suffix), read, cancel) : await Known(groups, within, suffix, cancel))
            groups[key(known)] = combine(known, groups[key(known)]);
        return [table.Upsert([.. groups.Values], suffix)];
    }

    internal override Task<IReadOnlyList<BuildPart>> Parts(ProjectionReader log, long head, CancellationToken cancel) =>
        Task.FromResult(BuildPart.OfPositions(head, PositionsPerPart));

    internal override async Task<BuiltPart> Build(
        BuildPart part, ProjectionReader log, NpgsqlConnection writer, string suffix, IReadOnlySet<StreamKey> without, CancellationToken cancel)
    {
        var reading = new PartReading<TEvent>(log, streamType, parks: false, without);
        var groups = new Dictionary<TKey, TRow>();
        await foreach (var events in reading.Events(part, cancel))
            Add(groups, events);
        if (groups.Count == 0)
            return reading.Built;

        // Parts fold side by side and are added to the table one after the other.
        await using (var turn = new NpgsqlCommand("select pg_advisory_xact_lock(hashtextextended('casework.group.' || $1, 0))", writer) { Parameters = { new() { Value = table.Name + suffix } } })
            await turn.ExecuteNonQueryAsync(cancel);
        foreach (var known in await Known(groups, writer, suffix, cancel))
            groups[key(known)] = combine(known, groups[key(known)]);
        await using var batch = new NpgsqlBatch(writer) { BatchCommands = { table.Upsert([.. groups.Values], suffix) } };
        await batch.ExecuteNonQueryAsync(cancel);
        return reading.Built;
    }

    private void Add(Dictionary<TKey, TRow> groups, IReadOnlyList<Recorded<TEvent>> events)
    {
        foreach (var recorded in events)
        {
            foreach (var row in rows(recorded))
            {
                ref var group = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(groups, key(row), out var known);
                group = known ? combine(group!, row) : row;
            }
        }
    }

    private async Task<List<TRow>> Known(Dictionary<TKey, TRow> groups, NpgsqlConnection within, string suffix, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(within) { BatchCommands = { table.Known([.. groups.Values], suffix) } };
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        var known = new List<TRow>();
        while (await reader.ReadAsync(cancel))
            known.Add(read(reader));
        return known;
    }
}
