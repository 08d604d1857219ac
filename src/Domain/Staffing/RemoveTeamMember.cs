using Casework.Domain.Pathways;

namespace Casework.Domain.Staffing;

/// <summary>From the effective day on no longer.</summary>
public sealed record RemoveTeamMember(Guid TeamId, string Caseworker) : TeamCommand(TeamId)
{
    private protected override Decision<StaffEvent> Decide(Staff staff, Team team) =>
        Shape.Text(Caseworker, nameof(Caseworker)) is { } flaw ? flaw
        : team.Members.Exists(member => member.Caseworker == Caseworker && member.Until == EffectiveOn) ? Decision<StaffEvent>.Nothing
        : !team.Members.Exists(member => member.Caseworker == Caseworker && member.Holds(EffectiveOn)) ? StaffRejection.NotAMember.At(nameof(Caseworker))
        : new StaffEvent.TeamMemberRemoved(TeamId, Caseworker);
}
