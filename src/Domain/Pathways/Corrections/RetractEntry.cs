using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Duplicates;
using Casework.Domain.Pathways.EmergencyAccess;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Mentoring;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Reviews;
using Casework.Domain.Pathways.Transfers;

namespace Casework.Domain.Pathways.Corrections;

/// <summary>It never happened. Retracting a correction or a retraction restores what was before it. A decision takes two people.</summary>
public sealed record RetractEntry(Guid EntryId, Personal<string> Reason) : PathwayCommand
{
    protected override bool WorksOnClosedFiles => true;

    protected override bool WorksOnRestrictedFiles => true;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        Retract(pathway, now) is var decided && decided.Events.Count > 0 && Revision.ConcernsDecision(pathway.Log, EntryId)
            ? FourEyesRejection.Required.At(nameof(EntryId))
            : decided;

    /// <summary>What is recorded once nobody else has to agree.</summary>
    internal Decision<PathwayEvent> Retract(Pathway pathway, Circumstances now)
    {
        if (Shape.Text(Reason.Value, nameof(Reason), Shape.NoteLength) is { } flaw)
            return flaw;

        return pathway.Log.Find(entry => entry.Id == EntryId)?.Event switch
        {
            null => CorrectionRejection.EntryNotFound.At(nameof(EntryId)),
            ArrivalEvent.PathwayOpened => CorrectionRejection.EntryNotRetractable.At(nameof(EntryId)),
            ReviewEvent.ReviewFlagRaised or FourEyesEvent or ErasureEvent or GlassEvent or MentoringEvent
                or ProtectionEvent.LegalHoldPlaced or ProtectionEvent.ProcessingRestricted or ProtectionEvent.RestrictionLifted or ProtectionEvent.DisagreementNoted => CorrectionRejection.EntryStays.At(nameof(EntryId)),
            DuplicateEvent => DuplicateRejection.StandsOnBoth.At(nameof(EntryId)),
            TransferEvent => TransferRejection.StandsOnBoth.At(nameof(EntryId)),
            LifecycleEvent.Closed when pathway.Doubles.MergedInto is not null => DuplicateRejection.StandsOnBoth.At(nameof(EntryId)),
            HouseholdEvent.MemberLinked or HouseholdEvent.MemberUnlinked => HouseholdRejection.LinkStandsOnBoth.At(nameof(EntryId)),
            _ when Revision.Standing(pathway.Log).All(entry => entry.Id != EntryId) => Decision<PathwayEvent>.Nothing,
            _ => DecisionsInDoubt.Flagged(pathway, new CorrectionEvent.EntryRetracted(EntryId, Reason), now.Rules),
        };
    }
}
