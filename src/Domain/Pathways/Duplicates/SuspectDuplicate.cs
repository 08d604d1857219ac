using Casework.Domain.Pathways.FourEyes;

namespace Casework.Domain.Pathways.Duplicates;

/// <summary>The first of the two people whom a merge takes. Recorded on both files.</summary>
public sealed record SuspectDuplicate(Guid OtherPathway) : DuplicateCommand(OtherPathway)
{
    private protected override Decision<PathwayEvent> Decide(Doubles doubles, Pathway pathway, Circumstances now)
    {
        if (now.Actor is not { } actor)
            return FourEyesRejection.NobodyNamed;

        if (doubles.MergedInto == OtherPathway || doubles.TakenIn.Contains(OtherPathway))
            return DuplicateRejection.AlreadyMerged.At(nameof(OtherPathway));

        return doubles.Suspected.ContainsKey(OtherPathway) ? Decision<PathwayEvent>.Nothing : new DuplicateEvent.DuplicateSuspected(OtherPathway, actor);
    }

    private protected override MutualCommand Mirror(Guid pathway) => new SuspectDuplicate(pathway);
}
