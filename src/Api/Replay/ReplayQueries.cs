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
        if (await Now(pathwayId, caller, cancel) is not { } now)
            return null;

        var version = Version(now, "upTo", upTo ?? now.Version);
        return new ReplayStep(now, version, effective, await pathways.Find(now.Uuid, new AsOf(effective, null, version), caller, cancel));
    }

    public async ValueTask<StateComparison?> Diff(
        string pathwayId, int from, int to, DateOnly? effective, long? minPosition, Caller caller, CancellationToken cancel)
    {
        await freshness.Wait(minPosition, cancel);
        if (await Now(pathwayId, caller, cancel) is not { } now)
            return null;

        var (earlier, later) = (Version(now, "from", from), Version(now, "to", to));
        var before = await whole.Read(now.Id, earlier, effective, caller, cancel);
        var after = await whole.Read(now.Id, later, effective, caller, cancel);
        return new StateComparison(now.Uuid, earlier, later, StateDifference.Between(before, after));
    }

    private ValueTask<PathwayView?> Now(string pathwayId, Caller caller, CancellationToken cancel) =>
        caller.Municipality is { } municipality && Policy.MayReplay(caller, municipality) && GlobalId.Uuid("Pathway", pathwayId) is { } id
            ? pathways.Find(id, AsOf.Now, caller, cancel)
            : default;

    private static int Version(PathwayView now, string argument, int asked) =>
        asked < 0 ? throw new GraphQLException($"{argument} is 0 or more.", "INVALID_VERSION") : Math.Min(asked, now.Version);
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

    public ValueTask<IReadOnlyList<StateValue>> State([Parent] ReplayStep step, Caller caller, CancellationToken cancel) =>
        whole.Read(step.Now.Id, step.Version, step.Effective, caller, cancel);
}
