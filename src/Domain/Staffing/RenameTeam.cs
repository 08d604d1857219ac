using Casework.Domain.Pathways;

namespace Casework.Domain.Staffing;

public sealed record RenameTeam(Guid TeamId, string Name) : TeamCommand(TeamId)
{
    private protected override Decision<StaffEvent> Decide(Staff staff, Team team) =>
        Shape.Text(Name, nameof(Name)) is { } flaw ? flaw
        : team.Name == Name ? Decision<StaffEvent>.Nothing
        : team.ClosedOn is not null ? StaffRejection.TeamClosed.At(nameof(TeamId))
        : StaffRejection.NameTaken(staff, TeamId, Name, nameof(Name)) is { } taken ? taken
        : new StaffEvent.TeamRenamed(TeamId, Name);
}
