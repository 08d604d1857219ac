using Casework.Api.Pathways;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;
using Casework.Projections;
using Casework.Projections.Questions;

namespace Casework.Api.Timelines;

/// <summary>What happened in a municipality, for its auditors.</summary>
internal sealed class TimelineQueries(PathwayTimelines timelines, Freshness freshness)
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

    internal async ValueTask<TimelineEntryView?> Find(Guid id, Caller caller, CancellationToken cancel) =>
        caller.Municipality is { } municipality
        && (await timelines.Named(municipality, [id], select: null, cancel)).GetValueOrDefault(id) is { } entry
        && Policy.MaySee(caller, municipality, entry.PathwayId) ? new TimelineEntryView(entry) : null;
}

/// <summary>What happened on one pathway, as far as it was true and known at the times asked for.</summary>
internal sealed class PathwayTimelineFields(PathwayTimelines timelines)
{
    public ValueTask<Connection<TimelineEntryView>> Timeline(
        [Parent] PathwayView pathway, int? first, string? after, int? last, string? before,
        ResolverContext context, Caller caller, CancellationToken cancel)
    {
        var page = PageArguments.Read(first, after, last, before, where: null, order: null, context) with { Where = Until(pathway.AsOf) };
        return PageArguments.Answer(timelines.OfPathway(caller.Municipality!, pathway.Uuid, page, cancel), entry => new TimelineEntryView(entry));
    }

    private static Filter.And Until(AsOf asOf) => new(
    [
        .. asOf.Effective is { } day ? [new Filter.Condition("effectiveOn", Operator.Lte, day)] : Array.Empty<Filter>(),
        .. asOf.Known is { } instant ? [new Filter.Condition("recordedAt", Operator.Lte, instant)] : Array.Empty<Filter>(),
    ]);
}
