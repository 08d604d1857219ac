namespace Casework.Domain.Staffing;

/// <summary>Closes a team that nobody works in any more.</summary>
public sealed record CloseTeam(Guid TeamId) : TeamCommand(TeamId)
{
    private protected override Decision<StaffEvent> Decide(Staff staff, Team team) => team switch
    {
        { ClosedOn: { } closed } => closed == EffectiveOn ? Decision<StaffEvent>.Nothing : StaffRejection.TeamClosed.At(nameof(TeamId)),
        _ when team.Members.Exists(member => member.Until is null || member.Until > EffectiveOn) => StaffRejection.TeamHasMembers.At(nameof(TeamId)),
        _ => new StaffEvent.TeamClosed(TeamId),
    };
}
