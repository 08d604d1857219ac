using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Pathways.Household;

/// <summary>A fact: for somebody of age it is flagged.</summary>
public sealed record RecordUnaccompaniedMinor : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var recorded = new HouseholdEvent.UnaccompaniedMinorRecorded();
        return pathway.Household.UnaccompaniedSince <= EffectiveOn ? Decision<PathwayEvent>.Nothing
            : Majority.IsReached(pathway, EffectiveOn, now.Rules)
                ? Decision<PathwayEvent>.Of(recorded, new LifecycleEvent.ComplianceWarningRaised(HouseholdRejection.OfAge.Code, "unaccompanied_minor"))
                : recorded;
    }
}
