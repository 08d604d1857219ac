using Casework.Domain.Pathways;
using Casework.Domain.Pathways.FourEyes;

namespace Casework.Domain.Releases;

/// <summary>Somebody else than who has prepared it gives a release to everybody. What it costs is spent with it.</summary>
public sealed record PublishRelease(Guid ReleaseId)
{
    /// <returns>Why it is not published; null when it may be.</returns>
    public Rejection? Refusal(ReleaseLedger ledger, ReleaseSchemas schemas, Circumstances now)
    {
        if (now.Actor is not { } actor)
            return FourEyesRejection.NobodyNamed;

        if (ledger.Find(ReleaseId) is not { } release)
            return ReleaseRejection.NotFound.At(nameof(ReleaseId));

        if (release.IsPublished)
            return ReleaseRejection.AlreadyPublished.At(nameof(ReleaseId));

        if (release.PreparedBy == actor)
            return ReleaseRejection.PreparedByYou.At(nameof(ReleaseId));

        if (release.Seed.IsErased)
            return ReleaseRejection.SeedGone.At(nameof(ReleaseId));

        if (schemas.Named(release.Schema) is not { } schema)
            return ReleaseRejection.SchemaUnknown.At(nameof(ReleaseId));

        if (schema.GeographyOf(release.Period)?.Digest != release.Boundary)
            return ReleaseRejection.BoundaryChanged.At(nameof(ReleaseId));

        return ReleaseCosts.Of(ledger.Budget, schema, release.Table, release.Period).Exceeds(schema) ? ReleaseRejection.OverBudget.At(nameof(ReleaseId)) : null;
    }

    /// <param name="content">What it holds, made of what was prepared; null while that cannot be made.</param>
    public Decision<ReleaseEvent> Decide(ReleaseLedger ledger, ReleaseSchemas schemas, ReleaseContent? content, Circumstances now)
    {
        if (Refusal(ledger, schemas, now) is { } refusal)
            return refusal;

        var release = ledger.Find(ReleaseId)!;
        // One that was withdrawn and prepared again meanwhile is another.
        if (content is null || content.LogSize != release.LogSize)
            return ReleaseRejection.NotReady;

        var costs = schemas.Named(release.Schema)!.Costs(release.Table);
        return Decision<ReleaseEvent>.Of(
        [
            .. costs.Select(cost => new ReleaseEvent.BudgetSpent(ReleaseId, release.Schema, cost.Level, cost.Milestone, release.Period.ToString(), cost.Rho)),
            new ReleaseEvent.ReleasePublished(ReleaseId, release.Schema, release.Table, release.Period.ToString(), now.Actor!, content.Cells, content.Documents, content.Signature),
        ]);
    }
}

/// <summary>What a release holds.</summary>
/// <param name="LogSize">Of how many entries of the log it was made.</param>
public sealed record ReleaseContent(long LogSize, IReadOnlyList<MeasuredCell> Cells, IReadOnlyList<ReleaseDocument> Documents, string Signature);
