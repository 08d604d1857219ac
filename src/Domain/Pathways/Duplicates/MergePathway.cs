using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Transfers;

namespace Casework.Domain.Pathways.Duplicates;

/// <summary>
/// This file goes on in the other. Both histories stay as they are, each where it was recorded; this one is closed as a double. It takes
/// somebody else than the one who suspected it.
/// </summary>
public sealed record MergePathway(Guid OtherPathway) : DuplicateCommand(OtherPathway)
{
    private protected override Decision<PathwayEvent> Decide(Doubles doubles, Pathway pathway, Circumstances now)
    {
        if (now.Actor is not { } actor)
            return FourEyesRejection.NobodyNamed;

        if (doubles.MergedInto is { } into)
            return into == OtherPathway ? Decision<PathwayEvent>.Nothing : DuplicateRejection.AlreadyMerged;

        if (!doubles.TakenIn.IsEmpty)
            return DuplicateRejection.AlreadyMerged;

        if (doubles.PersonSuspecting(OtherPathway) is not { } suspectedBy)
            return DuplicateRejection.NotSuspected.At(nameof(OtherPathway));

        if (suspectedBy == actor)
            return DuplicateRejection.SuspectedByYou.At(nameof(OtherPathway));

        if (pathway.Transfers.Open is not null)
            return TransferRejection.StillOpen;

        if (EffectiveOn < pathway.CaseFile.StatusSince)
            return LifecycleRejection.StatusChangedLater.At(nameof(EffectiveOn));

        var merged = new DuplicateEvent.PathwayMerged(OtherPathway, actor);
        return pathway.CaseFile.ClosingReason is ClosingReason.DuplicateOf
            ? merged
            : Decision<PathwayEvent>.Of(merged, new LifecycleEvent.Closed(ClosingReason.DuplicateOf, OtherPathway));
    }

    private protected override MutualCommand Mirror(Guid pathway) => new TakeInPathway(pathway);
}
