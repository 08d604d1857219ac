namespace Casework.Domain.Pathways.Participation;

public sealed record HoldNaturalisationCeremony(Guid ApplicationId) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        pathway.Participation.Naturalisations.GetValueOrDefault(ApplicationId) switch
        {
            null or { FiledOn: null } => ParticipationRejection.ApplicationNotFound,
            { CeremonyOn: { } held } => held == EffectiveOn ? Decision<PathwayEvent>.Nothing : ParticipationRejection.CeremonyAlreadyHeld,
            { Granted: true, DecidedOn: { } decided } when decided <= EffectiveOn => new ParticipationEvent.NaturalisationCeremonyHeld(ApplicationId),
            _ => ParticipationRejection.NotGranted,
        };
}
