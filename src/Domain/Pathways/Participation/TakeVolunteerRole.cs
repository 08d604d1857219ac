namespace Casework.Domain.Pathways.Participation;

public sealed record TakeVolunteerRole(Guid RoleId, VolunteerRole Role) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        pathway.Participation.VolunteerTimes.GetValueOrDefault(RoleId) switch
        {
            { TakenOn: { } taken, Role: var role } when taken == EffectiveOn && role == Role => Decision<PathwayEvent>.Nothing,
            { TakenOn: not null } => ParticipationRejection.VolunteerRoleAlreadyKnown,
            _ => new ParticipationEvent.VolunteerRoleTaken(RoleId, Role),
        };
}
