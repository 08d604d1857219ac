using Casework.Api.Pathways;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;
using Casework.Projections;
using Casework.Projections.Questions;

namespace Casework.Api.Timelines;

/// <summary>What happened in a municipality, for its auditors.</summary>
internal sealed class TimelineQueries(PathwayTimelines timelines, PathwayStream pathways, Freshness freshness)
{
    public async ValueTask<Connection<TimelineEntryView>?> AuditTrail(
        int? first, string? after, int? last, string? before, InputObject? where, IReadOnlyList<InputObject>? order, long? minPosition,
        ResolverContext context, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !Policy.MayAudit(caller, municipality))
            return null;

        var page = PageArguments.Read(first, after, last, before, where, order, context);
        await freshness.Wait(minPosition, cancel);
        return await PageArguments.Answer(timelines.AuditTrail(municipality, page, cancel), entry => new TimelineEntryView(entry));
    }

    /// <summary>Those that there are and that the caller may see.</summary>
    internal async ValueTask<IReadOnlyDictionary<Guid, TimelineEntryView>> Find(IReadOnlyCollection<Guid> ids, Caller caller, CancellationToken cancel)
    {
        if (ids.Count == 0 || caller.Municipality is not { } municipality)
            return new Dictionary<Guid, TimelineEntryView>();

        var entries = (await timelines.Named(municipality, ids, select: null, cancel)).Values.Where(entry => Policy.MaySee(caller, municipality, entry.PathwayId)).ToList();
        var closed = await Closed([.. entries.Select(entry => entry.PathwayId)], municipality, caller, cancel);
        return entries.Where(entry => !closed.Contains(entry.PathwayId) || LeftToSee.Types.Contains(entry.Type)).ToDictionary(entry => entry.Id, entry => new TimelineEntryView(entry));
    }

    /// <returns>Those of the pathways whose content is closed to the caller.</returns>
    private async ValueTask<HashSet<Guid>> Closed(IReadOnlyCollection<Guid> ids, string municipality, Caller caller, CancellationToken cancel)
    {
        if (ids.Count == 0 || Policy.MaySeeHandedOver(caller))
            return [];

        var histories = await pathways.Read(municipality, ids, cancel);
        return [.. histories.Where(history => LeftToSee.IsClosed(history.Value.State.State, caller)).Select(history => history.Key)];
    }
}

/// <summary>What happened on pathways, as far as it was true and known at the times asked for.</summary>
internal sealed class PathwayTimelineFields(PathwayTimelines timelines)
{
    public async ValueTask<IReadOnlyList<Connection<TimelineEntryView>>> Timeline(
        IReadOnlyList<PathwayView> pathways, int? first, string? after, int? last, string? before,
        ResolverContext context, Caller caller, CancellationToken cancel)
    {
        var page = PageArguments.Read(first, after, last, before, where: null, order: null, context);
        var answers = new Connection<TimelineEntryView>[pathways.Count];
        // One statement for those that are shown alike: all of them, as a rule.
        foreach (var alike in pathways.Index().GroupBy(pathway => (pathway.Item.AsOf, LeftToSee.IsClosed(pathway.Item.State, caller))))
        {
            var (asOf, closed) = alike.Key;
            var asked = timelines.OfPathways(caller.Municipality!, [.. alike.Select(pathway => pathway.Item.Uuid)], page with { Where = Shown(asOf, closed) }, cancel);
            foreach (var (pathway, timeline) in alike.Zip(await PageArguments.Answer(asked, entry => new TimelineEntryView(entry))))
                answers[pathway.Index] = timeline;
        }

        return answers;
    }

    private static Filter.And Shown(AsOf asOf, bool closed) => closed
        ? new([Until(asOf), new Filter.Condition("type", Operator.In, LeftToSee.Types)])
        : Until(asOf);

    private static Filter.And Until(AsOf asOf) => new(
    [
        .. asOf.Effective is { } day ? [new Filter.Condition("effectiveOn", Operator.Lte, day)] : Array.Empty<Filter>(),
        .. asOf.Version is { } version ? [new Filter.Condition("version", Operator.Lte, version)] : Array.Empty<Filter>(),
        .. asOf.Known is { } instant ? [new Filter.Condition("recordedAt", Operator.Lte, instant)] : Array.Empty<Filter>(),
    ]);
}
