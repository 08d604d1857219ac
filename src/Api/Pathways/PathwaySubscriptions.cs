using System.Globalization;
using System.Runtime.CompilerServices;
using Casework.Api.Schema;
using Casework.Api.Timelines;
using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.EventStore;
using Casework.EventStore.Following;
using Casework.GraphQL.Execution;
using Casework.Projections;

namespace Casework.Api.Pathways;

/// <summary>What is recorded on pathways, as it is recorded.</summary>
internal sealed class PathwaySubscriptions(LogFollower follower, EventLog log, PathwayQueries pathways)
{
    private static readonly string[] Names = [.. PathwayEvents.StoredNames.Select(stored => stored.Name)];

    public async Task<IAsyncEnumerable<SubscriptionEvent<PathwayChange>>> PathwayChanged(
        string? id, long? after, ResolverContext context, Caller caller, CancellationToken cancel)
    {
        var pathway = id is null ? null : GlobalId.Uuid("Pathway", id);
        var allowed = id is null
            ? caller.Municipality is { } own && (Policy.MayList(caller, own) || Policy.MayAudit(caller, own))
            : pathway is { } one && await pathways.Find(one, AsOf.Now, caller, cancel) is not null;
        if (!allowed)
            throw new GraphQLException("There is no such pathway.", "NOT_FOUND");

        var head = await log.Head(cancel);
        var from = context.LastEventId is { } last ? Position(last) : after ?? head;
        if (from < 0)
            throw new GraphQLException("A log position is 0 or more.", ErrorCodes.BadVariables);
        // Whoever saw a position saw it recorded: from beyond the end, what comes up to there would be passed over.
        if (from > head)
            throw new GraphQLException("The log has not come to that position.", ErrorCodes.BadVariables);
        return Changes(from, new LogFilter(caller.Municipality, Names, pathway), caller, cancel);
    }

    private async IAsyncEnumerable<SubscriptionEvent<PathwayChange>> Changes(
        long after, LogFilter filter, Caller caller, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var recorded in follower.Follow(after, filter, cancel))
        {
            // Asked anew for each entry: what a caller may see can change while they listen.
            if (recorded.Event is not PathwayEvent @event)
                continue;
            if (await Outage.Outlast(() => pathways.Find(recorded.Stream.Id, AsOf.Now, caller, cancel).AsTask(), cancel) is { } pathway && LeftToSee.Shows(pathway.State, @event, caller))
                yield return new(new PathwayChange(pathway, Entry(recorded, @event)), recorded.Position.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static TimelineEntryView Entry(Recorded<object> recorded, PathwayEvent @event)
    {
        var entry = PathwayTimelineProjection.EntryOf(new Recorded<PathwayEvent>(
            recorded.Position, recorded.EventId, recorded.Stream, recorded.Version, @event, recorded.RecordedAt, recorded.Headers, recorded.CorrelationId, recorded.CausationId));
        return new TimelineEntryView(entry with { Fact = @event });
    }

    private static long Position(string eventId) => long.TryParse(eventId, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
        ? position
        : throw new GraphQLException("The last event id is not one of this subscription.", ErrorCodes.BadVariables);
}

internal sealed record PathwayChange(PathwayView Pathway, TimelineEntryView Entry)
{
    public long Position => Entry.Position;

    public int Version => Entry.Version;
}
