using Casework.Api.Commands;
using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Household;
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
        if (caller.Municipality is not { } municipality || !MayAsk(caller, municipality, id))
            return null;

        var history = await pathways.Read(new StreamKey(municipality, id), cancel);
        return MaySee(caller, municipality, id, history.State) ? View(id, history, asOf, caller) : null;
    }

    /// <summary>Those of several that there are and that the caller may see, as they are now.</summary>
    internal async ValueTask<IReadOnlyDictionary<Guid, PathwayView>> Find(IReadOnlyCollection<Guid> ids, Caller caller, CancellationToken cancel)
    {
        if (caller.Municipality is not { } municipality || ids.Where(id => MayAsk(caller, municipality, id)).ToList() is not { Count: > 0 } visible)
            return new Dictionary<Guid, PathwayView>();

        var histories = await pathways.Read(municipality, visible, cancel);
        return histories.Where(history => MaySee(caller, municipality, history.Key, history.Value.State)).Select(history => View(history.Key, history.Value, AsOf.Now, caller)).OfType<PathwayView>().ToDictionary(pathway => pathway.Uuid);
    }

    // Whether a newcomer stands for the minor whose pathway it is, only that pathway tells.
    private static bool MayAsk(Caller caller, string municipality, Guid id) =>
        Policy.MaySee(caller, municipality, id) || (caller.Role is Role.Newcomer && caller.Municipality == municipality);

    /// <summary>Today, whatever day is asked about: who came of age is seen by no guardian any more, not even as a child.</summary>
    private bool MaySee(Caller caller, string municipality, Guid id, PathwayHistory history) =>
        Policy.MaySee(caller, municipality, id, CaseStates.Of(history.State))
        || Policy.MaySeeAsGuardian(
            caller, municipality, GuardianAccess.On(history.State, today.Date, pathways.Rules).Select(access => access.Pathway), CaseStates.Of(history.State));

    // Of a file whose content is closed to the caller now, no earlier day is shown either.
    private PathwayView? View(Guid id, Aggregated<PathwayHistory> history, AsOf asOf, Caller caller)
    {
        var state = LeftToSee.IsClosed(history.State.State, caller)
            ? LeftToSee.Of(history.State.State, caller)
            : asOf.Version is { } version ? history.State.AtVersion(version, asOf.Effective)
            : history.State.AsOf(asOf.Effective, asOf.Known);
        return state.CaseFile.Status is null
            ? null
            : new PathwayView(id, state, KnownVersion(history.State, asOf), asOf, asOf.Effective ?? today.Date, pathways.Rules);
    }

    private static int KnownVersion(PathwayHistory history, AsOf asOf) =>
        asOf.Version ?? (asOf.Known is { } known ? history.Log.FindLastIndex(entry => entry.RecordedAt <= known) + 1 : history.Log.Count);
}
