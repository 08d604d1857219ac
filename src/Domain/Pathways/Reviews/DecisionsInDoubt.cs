using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Decisions;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Corrections.CorrectionEvent;

namespace Casework.Domain.Pathways.Reviews;

/// <summary>
/// Which decisions relied on what is now put right: each is taken again on what was known then, as corrected. One that comes to
/// something else is flagged. Nothing is turned over by itself.
/// </summary>
internal static class DecisionsInDoubt
{
    /// <param name="correction">About to be recorded.</param>
    public static Decision<PathwayEvent> Flagged(Pathway pathway, CorrectionEvent correction, RuleBook rules) =>
        Decision<PathwayEvent>.Of([correction, .. RaisedBy(pathway, correction, rules)]);

    private static IEnumerable<ReviewEvent> RaisedBy(Pathway pathway, CorrectionEvent correction, RuleBook rules)
    {
        var corrected = correction is EntryCorrected e ? e.EntryId : ((EntryRetracted)correction).EntryId;
        if (Revision.Root(pathway.Log, corrected) is not { } root)
            yield break;

        foreach (var decision in pathway.Entries.Where(later => later.Version > root.Version && !pathway.Reviews.Open.ContainsKey(later.Id)).OrderBy(later => later.Version))
        {
            if (RetakenDecision.Of(pathway.Log, decision.Id, rules) is { } retaken && IsTurnedOver(retaken, correction))
                yield return new ReviewEvent.ReviewFlagRaised(decision.Id, root.Id);
        }
    }

    // What an earlier correction turned over has been flagged for it, and perhaps been confirmed.
    private static bool IsTurnedOver(RetakenDecision decision, CorrectionEvent correction) =>
        decision.Corrected(correction) is var after && !after.IsLike(decision.Then) && !after.IsLike(decision.Corrected());
}
