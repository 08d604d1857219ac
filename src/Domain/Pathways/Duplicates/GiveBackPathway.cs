namespace Casework.Domain.Pathways.Duplicates;

/// <summary>The other side of an unmerge: the other file goes on by itself.</summary>
internal sealed record GiveBackPathway(Guid OtherPathway, Personal<string> Reason) : DuplicateCommand(OtherPathway)
{
    private protected override Decision<PathwayEvent> Decide(Doubles doubles, Pathway pathway, Circumstances now)
    {
        if (!doubles.TakenIn.Contains(OtherPathway))
        {
            return pathway.Has(new DuplicateEvent.PathwayGivenBack(OtherPathway), EffectiveOn)
                ? Decision<PathwayEvent>.Nothing
                : DuplicateRejection.NotMerged.At(nameof(OtherPathway));
        }

        return new DuplicateEvent.PathwayGivenBack(OtherPathway);
    }

    private protected override MutualCommand Mirror(Guid pathway) => new UnmergePathway(pathway, Reason);
}
