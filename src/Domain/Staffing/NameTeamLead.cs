using Casework.Domain.Pathways;

namespace Casework.Domain.Staffing;

/// <summary>From the effective day on a member leads the team, in the place of whoever did.</summary>
public sealed record NameTeamLead(Guid TeamId, string Caseworker) : TeamCommand(TeamId)
{
    private protected override Decision<StaffEvent> Decide(Staff staff, Team team) =>
        Shape.Text(Caseworker, nameof(Caseworker)) is { } flaw ? flaw
        : team.LeadOn(EffectiveOn) == Caseworker ? Decision<StaffEvent>.Nothing
        : !team.Has(Caseworker, EffectiveOn) ? StaffRejection.NotAMember.At(nameof(Caseworker))
        : new StaffEvent.TeamLeadNamed(TeamId, Caseworker);
}
