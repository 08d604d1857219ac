using Casework.Domain.Pathways;

namespace Casework.Domain.Staffing;

/// <summary>From the effective day on. A caseworker works in one team at a time.</summary>
public sealed record AddTeamMember(Guid TeamId, string Caseworker) : TeamCommand(TeamId)
{
    private protected override Decision<StaffEvent> Decide(Staff staff, Team team) =>
        Shape.Text(Caseworker, nameof(Caseworker)) is { } flaw ? flaw
        : team.ClosedOn is not null ? StaffRejection.TeamClosed.At(nameof(TeamId))
        : team.Has(Caseworker, EffectiveOn) ? Decision<StaffEvent>.Nothing
        : staff.Teams.Values.SelectMany(known => known.Members).Any(Overlaps) ? StaffRejection.MemberOfATeam.At(nameof(Caseworker))
        : new StaffEvent.TeamMemberAdded(TeamId, Caseworker);

    private bool Overlaps(Membership known) => known.Caseworker == Caseworker && !(known.Until <= EffectiveOn);
}
