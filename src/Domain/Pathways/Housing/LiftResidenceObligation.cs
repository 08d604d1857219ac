namespace Casework.Domain.Pathways.Housing;

/// <summary>The effective day is the first on which the obligation binds no more.</summary>
public sealed record LiftResidenceObligation(Guid ObligationId, ObligationLift Reason) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        pathway.Housing.Obligations.GetValueOrDefault(ObligationId) switch
        {
            null or { Area: null } => HousingRejection.ObligationNotFound.At(nameof(ObligationId)),
            { LiftedOn: { } lifted, LiftReason: var reason } when lifted == EffectiveOn && reason == Reason => Decision<PathwayEvent>.Nothing,
            { LiftedOn: not null } => HousingRejection.ObligationAlreadyLifted.At(nameof(ObligationId)),
            { StartedOn: var start } when EffectiveOn < start => HousingRejection.ObligationLiftedBeforeStart.At(nameof(EffectiveOn)),
            _ => new HousingEvent.ResidenceObligationLifted(ObligationId, Reason),
        };
}
