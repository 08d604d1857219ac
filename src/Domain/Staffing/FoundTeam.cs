using Casework.Domain.Pathways;

namespace Casework.Domain.Staffing;

public sealed record FoundTeam(Guid TeamId, string Name) : StaffCommand
{
    protected override Decision<StaffEvent> Decide(Staff staff, Circumstances now) =>
        Shape.Text(Name, nameof(Name)) is { } flaw ? flaw
        : staff.Founded(TeamId) is { } known
            ? known.Name == Name && known.FoundedOn == EffectiveOn ? Decision<StaffEvent>.Nothing : StaffRejection.TeamAlreadyKnown.At(nameof(TeamId))
        : StaffRejection.NameTaken(staff, TeamId, Name, nameof(Name)) is { } taken ? taken
        : new StaffEvent.TeamFounded(TeamId, Name);
}
