using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.EventStore;

namespace Casework.Api.Pathways;

/// <summary>One pathway, as of any two times. What is not there and what may not be seen are answered alike: null.</summary>
internal sealed class PathwayQueries(PathwayStream pathways, Freshness freshness, Today today)
{
    public async ValueTask<PathwayView?> Pathway(string id, AsOf? asOf, long? minPosition, Caller caller, CancellationToken cancel)
    {
        await freshness.Wait(minPosition, cancel);
        return GlobalId.Uuid("Pathway", id) is { } uuid ? await Find(uuid, asOf ?? AsOf.Now, caller, cancel) : null;
    }

    internal async ValueTask<PathwayView?> Find(Guid id, AsOf asOf, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || !Policy.MaySee(caller, municipality, id))
            return null;

        return View(id, await pathways.Read(new StreamKey(municipality, id), cancel), asOf);
    }

    /// <summary>Those of several that there are and that the caller may see, as they are now.</summary>
    internal async ValueTask<IReadOnlyDictionary<Guid, PathwayView>> Find(IReadOnlyCollection<Guid> ids, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || ids.Where(id => Policy.MaySee(caller, municipality, id)).ToList() is not { Count: > 0 } visible)
            return new Dictionary<Guid, PathwayView>();

        var histories = await pathways.Read(municipality, visible, cancel);
        return histories.Select(history => View(history.Key, history.Value, AsOf.Now)).OfType<PathwayView>().ToDictionary(pathway => pathway.Uuid);
    }

    private PathwayView? View(Guid id, Aggregated<PathwayHistory> history, AsOf asOf)
    {
        var state = history.State.AsOf(asOf.Effective, asOf.Known);
        return state.CaseFile.Status is null
            ? null
            : new PathwayView(id, state, KnownVersion(history.State, asOf), asOf, asOf.Effective ?? today.Date, pathways.Rules);
    }

    private static int KnownVersion(PathwayHistory history, AsOf asOf) =>
        asOf.Known is { } known ? history.Log.FindLastIndex(entry => entry.RecordedAt <= known) + 1 : history.Log.Count;
}
