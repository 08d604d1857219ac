using Casework.Api.Commands;
using Casework.Api.Pathways;
using Casework.Api.Schema;
using Casework.Api.Timelines;
using Casework.Domain.Access;
using Casework.Domain.Pathways.Decisions;
using Casework.EventStore;
using Casework.GraphQL.Binding;

namespace Casework.Api.Decisions;

/// <summary>How a decision came about, and what it would be today. What is not there and what may not be seen are answered alike: null.</summary>
internal sealed class DecisionQueries(PathwayStream pathways, TimelineQueries timelines, Freshness freshness, Today today)
{
    public async ValueTask<DecisionBasisView?> DecisionBasis(string eventId, long? minPosition, Caller caller, Tongue tongue, CancellationToken cancel) =>
        await Retake(eventId, minPosition, caller, cancel) is var (entry, decision) ? new(entry, decision, tongue) : null;

    public async ValueTask<DecisionTodayView?> WouldBeToday(string eventId, long? minPosition, Caller caller, Tongue tongue, CancellationToken cancel) =>
        await Retake(eventId, minPosition, caller, cancel) is var (entry, decision) ? new(entry, decision, pathways.Rules, today.Date, tongue) : null;

    private async ValueTask<(TimelineEntryView Entry, RetakenDecision Decision)?> Retake(string eventId, long? minPosition, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !Policy.MayReplay(caller, municipality) || GlobalId.Uuid("TimelineEntry", eventId) is not { } id)
            return null;

        await freshness.Wait(minPosition, cancel);
        if ((await timelines.Find([id], caller, cancel)).GetValueOrDefault(id) is not { } entry)
            return null;

        var history = await pathways.Read(new StreamKey(municipality, entry.Entry.PathwayId), cancel);
        return RetakenDecision.Of(history.State.Log, id, pathways.Rules) is { } decision ? (entry, decision) : null;
    }
}

/// <summary>Entries of the timeline, found by their ids.</summary>
internal sealed class DecisionBasisFields(TimelineQueries timelines)
{
    public async ValueTask<IReadOnlyList<TimelineEntryView>> ReliedOn([Parent] DecisionBasisView basis, Caller caller, CancellationToken cancel)
    {
        var ids = basis.Retaken.ReliedOn().Select(entry => entry.Id).ToList();
        var found = await timelines.Find(ids, caller, cancel);
        return [.. ids.Select(found.GetValueOrDefault).OfType<TimelineEntryView>()];
    }
}
