namespace Casework.Domain.Pathways.Duplicates;

/// <summary>The two are different persons: they are no candidates for each other any more. Recorded on both files.</summary>
public sealed record RejectDuplicate(Guid OtherPathway) : DuplicateCommand(OtherPathway)
{
    private protected override Decision<PathwayEvent> Decide(Doubles doubles, Pathway pathway, Circumstances now)
    {
        if (doubles.MergedInto == OtherPathway || doubles.TakenIn.Contains(OtherPathway))
            return DuplicateRejection.AlreadyMerged.At(nameof(OtherPathway));

        return doubles.Rejected.Contains(OtherPathway) ? Decision<PathwayEvent>.Nothing : new DuplicateEvent.DuplicateRejected(OtherPathway);
    }

    private protected override MutualCommand Mirror(Guid pathway) => new RejectDuplicate(pathway);
}
