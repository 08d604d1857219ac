using Casework.Api.Schema;
using Casework.Domain.Access;
using Casework.Domain.Releases;
using Casework.Projections;

namespace Casework.Api.Releases;

internal sealed class ReleaseQueries(CouncilReleases published, ReleaseStream stream, Freshness freshness)
{
    public async ValueTask<IReadOnlyList<CouncilReleaseView>> CouncilReleases(string? schema, ReleaseTable? table, long? minPosition, Caller caller, CancellationToken cancel)
    {
        if (!MaySeeAny(caller))
            return [];
        await freshness.Wait(minPosition, cancel);
        return [.. (await published.All(schema, table, cancel)).Select(release => CouncilReleaseView.Of(release, caller)).OfType<CouncilReleaseView>()];
    }

    public async ValueTask<CouncilReleaseView?> CouncilRelease(string id, long? minPosition, Caller caller, CancellationToken cancel)
    {
        if (!MaySeeAny(caller) || GlobalId.Uuid(ReleasePaper.GlobalName, id) is not { } release)
            return null;
        await freshness.Wait(minPosition, cancel);
        return await published.Find(release, cancel) is { } found ? CouncilReleaseView.Of(found, caller) : null;
    }

    public async ValueTask<ReleaseBudgetView?> ReleaseBudget(string schema, Caller caller, CancellationToken cancel) =>
        Policy.MaySeeWholeReleases(caller) && stream.Schemas.Named(schema) is { } plan ? new ReleaseBudgetView(plan, (await stream.Read(cancel)).State.Budget) : null;

    public async ValueTask<IReadOnlyList<ReleaseView>> Releases(Caller caller, CancellationToken cancel) =>
        Policy.MaySeeWholeReleases(caller) ? [.. (await stream.Read(cancel)).State.Releases.Select(release => new ReleaseView(release))] : [];

    private static bool MaySeeAny(Caller caller) => Array.Exists(Enum.GetValues<Milestone>(), milestone => Policy.MaySeeFigures(caller, milestone));
}
