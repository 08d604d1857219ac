using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Pathways.Household;

/// <summary>A court's decision recorded as the fact that it is: for somebody of age it is flagged.</summary>
public sealed record AppointGuardian(Guid GuardianshipId, GuardianKind Kind, Personal<string> Name) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var appointed = new HouseholdEvent.GuardianAppointed(GuardianshipId, Kind, Name);
        if (HouseholdShape.Flaw(appointed) is { } flaw)
            return flaw;

        if (pathway.Has(appointed, EffectiveOn))
            return Decision<PathwayEvent>.Nothing;

        if (pathway.Household.Guardianships.GetValueOrDefault(GuardianshipId) is { } known)
        {
            return known.AppointedOn is not null ? HouseholdRejection.GuardianshipAlreadyKnown.At(nameof(GuardianshipId))
                : EffectiveOn > known.EndedOn ? HouseholdRejection.GuardianshipEndsBeforeStart.At(nameof(EffectiveOn))
                : appointed;
        }

        return Majority.IsReached(pathway, EffectiveOn, now.Rules)
            ? Decision<PathwayEvent>.Of(
                appointed, new LifecycleEvent.ComplianceWarningRaised(HouseholdRejection.OfAge.Code, GuardianshipId.ToString()))
            : appointed;
    }
}
