namespace Casework.Domain.Pathways.Household;

/// <summary>Before the minor comes of age; then it ends by law, without an entry.</summary>
public sealed record EndGuardianship(Guid GuardianshipId, GuardianshipEnd Reason) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        pathway.Household.Guardianships.GetValueOrDefault(GuardianshipId) switch
        {
            null or { AppointedOn: null } => HouseholdRejection.GuardianshipNotFound.At(nameof(GuardianshipId)),
            { EndedOn: { } ended } over => ended == EffectiveOn && over.EndReason == Reason
                ? Decision<PathwayEvent>.Nothing
                : HouseholdRejection.GuardianshipAlreadyEnded.At(nameof(GuardianshipId)),
            var known when EffectiveOn < known.AppointedOn => HouseholdRejection.GuardianshipEndsBeforeStart.At(nameof(EffectiveOn)),
            _ => new HouseholdEvent.GuardianshipEnded(GuardianshipId, Reason),
        };
}
