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

        // A person may take up what an import suspects; an import leaves to people what they have decided.
        var isDecided = actor == Doubles.Import
            ? doubles.Suspected.ContainsKey(OtherPathway) || doubles.Rejected.Contains(OtherPathway)
            : doubles.PersonSuspecting(OtherPathway) is not null;
        return isDecided ? Decision<PathwayEvent>.Nothing : new DuplicateEvent.DuplicateSuspected(OtherPathway, actor);
    }

    private protected override MutualCommand Mirror(Guid pathway) => new SuspectDuplicate(pathway);
}
