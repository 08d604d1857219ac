namespace Casework.Domain.Pathways.Participation;

public sealed record EndVolunteerRole(Guid RoleId) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        pathway.Participation.VolunteerTimes.GetValueOrDefault(RoleId) switch
        {
            null or { TakenOn: null } => ParticipationRejection.VolunteerRoleNotFound,
            { EndedOn: { } ended } => ended == EffectiveOn ? Decision<PathwayEvent>.Nothing : ParticipationRejection.VolunteerRoleAlreadyEnded,
            { TakenOn: { } taken } when EffectiveOn < taken => ParticipationRejection.VolunteerRoleEndsBeforeStart,
            _ => new ParticipationEvent.VolunteerRoleEnded(RoleId),
        };
}
