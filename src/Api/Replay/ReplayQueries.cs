using Casework.Api.Pathways;
using Casework.Api.Schema;
using Casework.Api.Timelines;
using Casework.Domain.Access;
using Casework.GraphQL.Binding;
using Casework.GraphQL.Execution;

namespace Casework.Api.Replay;

/// <summary>A pathway's history, entry by entry. What is not there and what may not be seen are answered alike: null.</summary>
internal sealed class ReplayQueries(PathwayQueries pathways, WholePathway whole, Freshness freshness)
{
    public async ValueTask<ReplayStep?> Replay(
        string pathwayId, int? upTo, DateOnly? effective, long? minPosition, Caller caller, CancellationToken cancel)
    {
        await freshness.Wait(minPosition, cancel);
        return await Now(pathwayId, caller, cancel) is { } now ? await Step(now, "upTo", upTo ?? now.Version, effective, caller, cancel) : null;
    }

    public async ValueTask<StateComparison?> Diff(
        string pathwayId, int from, int to, DateOnly? effective, long? minPosition, Caller caller, CancellationToken cancel)
    {
        await freshness.Wait(minPosition, cancel);
        if (await Now(pathwayId, caller, cancel) is not { } now)
            return null;

        var (earlier, later) = (await Step(now, "from", from, effective, caller, cancel), await Step(now, "to", to, effective, caller, cancel));
        var differences = StateDifference.Between(await whole.Read(earlier, caller, cancel), await whole.Read(later, caller, cancel));
        return new StateComparison(now.Uuid, earlier.Version, later.Version, differences);
    }

    private ValueTask<PathwayView?> Now(string pathwayId, Caller caller, CancellationToken cancel) =>
        caller.Municipality is { } municipality && Policy.MayReplay(caller, municipality) && GlobalId.Uuid("Pathway", pathwayId) is { } id
            ? pathways.Find(id, AsOf.Now, caller, cancel)
            : default;

    private async ValueTask<ReplayStep> Step(PathwayView now, string argument, int version, DateOnly? effective, Caller caller, CancellationToken cancel) =>
        version < 0
            ? throw new GraphQLException($"{argument} is 0 or more.", "INVALID_VERSION")
            : new ReplayStep(now, Math.Min(version, now.Version), effective, await pathways.Find(now.Uuid, new AsOf(effective, null, version), caller, cancel));
}

/// <param name="Now">The file with all its entries.</param>
/// <param name="Pathway">As it was known at the step; null before it was opened.</param>
internal sealed record ReplayStep(PathwayView Now, int Version, DateOnly? Effective, PathwayView? Pathway)
{
    public string PathwayId => Now.Id;

    public int Versions => Now.Version;

    /// <summary>The id of the entry that made the step; null where there is none to be shown.</summary>
    internal Guid? EntryId => Version > 0 && Version <= Now.State.Log.Count ? Now.State.Log[Version - 1].Id : null;
}

internal sealed class ReplayStepFields(TimelineQueries timelines, WholePathway whole)
{
    public async ValueTask<TimelineEntryView?> Entry([Parent] ReplayStep step, Caller caller, CancellationToken cancel) =>
        step.EntryId is { } id ? (await timelines.Find([id], caller, cancel)).GetValueOrDefault(id) : null;

    public ValueTask<IReadOnlyList<StateValue>> State([Parent] ReplayStep step, Caller caller, CancellationToken cancel) => whole.Read(step, caller, cancel);
}
