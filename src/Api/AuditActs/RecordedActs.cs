using Casework.Api.ReadLog;
using Casework.Api.Timelines;
using Casework.EventStore;
using Casework.EventStore.ReadLog;
using Casework.Projections;
using Casework.Projections.Questions;

namespace Casework.Api.AuditActs;

/// <summary>
/// Who did what and who read what in a municipality, from where each is recorded: the timelines of pathways, the read log, and the streams of
/// what is done on no pathway. Each is asked for a page, by an index, and the pages are put together.
/// </summary>
internal sealed class RecordedActs(PathwayTimelines timelines, ReadLogReader reads, EventLog log)
{
    private static readonly Order _latestFirst = new("position", Descending: true);

    /// <returns>At most a page, the latest first, and whether there are more behind it.</returns>
    public async Task<(IReadOnlyList<AuditActView> Acts, bool HasMore)> Latest(string municipality, ActsWanted wanted, CancellationToken cancel)
    {
        var positions = await Positions(wanted, cancel);
        var asked = new List<Task<IReadOnlyList<AuditActView>>> { Reads(municipality, wanted, cancel) };
        foreach (var (tenant, streams) in ActKinds.Streams(municipality))
            asked.Add(OnNoPathway(tenant, streams, wanted, positions, cancel));
        var events = OnPathways(municipality, wanted, positions, cancel);
        var others = await Task.WhenAll(asked);
        var (entries, hasMore) = await events;
        List<AuditActView> found = [.. others.SelectMany(part => part).Concat(entries).OrderByDescending(act => act.Place.At).ThenBy(act => act.Place.IsRead).ThenByDescending(act => act.Place.Number)];
        return ([.. found.Take(wanted.Size)], hasMore || found.Count > wanted.Size);
    }

    // In the log instants are found by their positions, which all indexes are ordered by.
    private async Task<(long From, long Before)> Positions(ActsWanted wanted, CancellationToken cancel)
    {
        var from = wanted.From is { } first ? await log.FirstFrom(first, cancel) : 1;
        var before = wanted.To is { } end ? await log.FirstFrom(end, cancel) : long.MaxValue;
        return wanted.After switch
        {
            { IsRead: false, Number: var position } => (from, Math.Min(before, position)),
            { IsRead: true, At: var at } => (from, Math.Min(before, await log.FirstFrom(at, cancel))),
            null => (from, before),
        };
    }

    private async Task<(IReadOnlyList<AuditActView> Acts, bool HasMore)> OnPathways(string municipality, ActsWanted wanted, (long From, long Before) positions, CancellationToken cancel)
    {
        var (events, acts) = (wanted.Kinds.Contains(AuditActKind.Event), wanted.Kinds.Contains(AuditActKind.Administration));
        if (!events && !acts)
            return ([], false);

        List<Filter> where = [];
        if (positions.From > 1)
            where.Add(new Filter.Condition("position", Operator.Gte, positions.From));
        if (positions.Before < long.MaxValue)
            where.Add(new Filter.Condition("position", Operator.Lt, positions.Before));
        if (wanted.Actor is { } actor)
            where.Add(new Filter.Condition("actor", Operator.Eq, actor));
        if (wanted.Pathway is { } pathway)
            where.Add(new Filter.Condition("pathwayId", Operator.Eq, pathway));
        if (events != acts)
            where.Add(new Filter.Condition("type", events ? Operator.Nin : Operator.In, ActKinds.OnPathways));
        var page = await timelines.AuditTrail(
            municipality, new PageRequest(First: wanted.Size, Where: new Filter.And(where), Order: [_latestFirst], Select: wanted.Select, LookPrevious: false), cancel);
        return ([.. page.Edges.Select(edge => new EventActView(new TimelineEntryView(edge.Node)))], page.HasNextPage);
    }

    private async Task<IReadOnlyList<AuditActView>> Reads(string municipality, ActsWanted wanted, CancellationToken cancel)
    {
        if (!wanted.Kinds.Contains(AuditActKind.Read))
            return [];

        var range = wanted.After switch
        {
            { IsRead: true, Number: var number } => new ReadLogRange(wanted.From, wanted.To, number, wanted.Size + 1),
            { IsRead: false, After: var after } => new ReadLogRange(wanted.From, wanted.To < after ? wanted.To : after, null, wanted.Size + 1),
            null => new ReadLogRange(wanted.From, wanted.To, null, wanted.Size + 1),
        };
        return [.. (await reads.Latest(municipality, wanted.Actor, wanted.Pathway, range, cancel)).Select(found => new ReadActView(new ReadLogEntryView(found.Read), found.RecordedAt))];
    }

    private async Task<IReadOnlyList<AuditActView>> OnNoPathway(string tenant, Guid[] streams, ActsWanted wanted, (long From, long Before) positions, CancellationToken cancel)
    {
        if (!wanted.Kinds.Contains(AuditActKind.Administration))
            return [];

        var latest = new LatestEvents(streams, ActKinds.OnNoPathway, positions.From, positions.Before, wanted.Size + 1)
        {
            Actor = wanted.Actor,
            Member = wanted.Pathway is { } pathway ? ("PathwayId", $"{pathway}") : null,
        };
        return [.. (await log.ReadLatest(tenant, latest, cancel)).Select(recorded => new AdministrativeActView(recorded))];
    }
}
