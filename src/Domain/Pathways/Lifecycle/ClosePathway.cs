using Casework.Domain.Pathways.Transfers;

namespace Casework.Domain.Pathways.Lifecycle;

public sealed record ClosePathway(ClosingReason Reason, Guid? DuplicateOf) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        if (Reason == ClosingReason.DuplicateOf && DuplicateOf is null)
            return LifecycleRejection.DuplicateOfRequired.At(nameof(DuplicateOf));

        if (Reason != ClosingReason.DuplicateOf && DuplicateOf is not null)
            return LifecycleRejection.DuplicateOfUnexpected.At(nameof(DuplicateOf));

        if (pathway.Transfers.Open is not null)
            return TransferRejection.StillOpen;

        return EffectiveOn < pathway.CaseFile.StatusSince
            ? LifecycleRejection.StatusChangedLater.At(nameof(EffectiveOn))
            : new LifecycleEvent.Closed(Reason, DuplicateOf);
    }
}
