using Casework.Api.Schema;
using Casework.Api.Timelines;
using Casework.Domain.Access;
using Casework.GraphQL.Execution;

namespace Casework.Api.Transparency;

/// <summary>Proofs for the auditors of a municipality. What is not there and what may not be seen are answered alike: null.</summary>
internal sealed class ProofQueries(SignedLog log, TimelineQueries timelines, Freshness freshness)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async ValueTask<EventProofView?> Proof(string eventId, long? minPosition, Caller caller, CancellationToken cancel)
    {
        if (!MayAudit(caller) || GlobalId.Uuid("TimelineEntry", eventId) is not { } id)
            return null;

        await freshness.Wait(minPosition, cancel);
        if ((await timelines.Find([id], caller, cancel)).GetValueOrDefault(id) is not { } entry)
            return null;
        return await log.Prove(entry.Position, Patience, cancel) is { } proof
            ? new EventProofView(proof, log.Keys(), entry.Entry)
            : throw new GraphQLException("The event is in no signed checkpoint yet. Ask again later.", "NOT_YET_SIGNED");
    }

    public async ValueTask<LogGrowthView?> Consistency(long from, long to, Caller caller, CancellationToken cancel) =>
        MayAudit(caller) && from > 0 && from <= to && await log.Proofs.Between(from, to, cancel) is { } growth ? new(growth) : null;

    public async ValueTask<Connection<CheckpointView>?> Checkpoints(
        int? first, string? after, int? last, string? before, ResolverContext context, Caller caller, CancellationToken cancel)
    {
        if (!MayAudit(caller))
            return null;

        var page = PageArguments.Read(first, after, last, before, where: null, order: null, context);
        return await PageArguments.Answer(log.Checkpoints.Page(page, cancel), checkpoint => new CheckpointView(checkpoint));
    }

    private static bool MayAudit(Caller caller) => caller.Municipality is { } municipality && Policy.MayAudit(caller, municipality);
}
