namespace Casework.Domain.Pathways.Duplicates;

/// <summary>The other side of a merge: the other file goes on in this one.</summary>
internal sealed record TakeInPathway(Guid OtherPathway) : DuplicateCommand(OtherPathway)
{
    private protected override Decision<PathwayEvent> Decide(Doubles doubles, Pathway pathway, Circumstances now)
    {
        if (doubles.TakenIn.Contains(OtherPathway))
            return Decision<PathwayEvent>.Nothing;

        return doubles.MergedInto is null ? new DuplicateEvent.PathwayTakenIn(OtherPathway) : DuplicateRejection.AlreadyMerged;
    }

    private protected override MutualCommand Mirror(Guid pathway) => new MergePathway(pathway);
}
