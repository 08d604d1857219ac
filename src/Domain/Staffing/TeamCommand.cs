using Casework.Domain.Pathways;

namespace Casework.Domain.Staffing;

/// <summary>A command on a team that is there on the day.</summary>
public abstract record TeamCommand(Guid TeamId) : StaffCommand
{
    protected sealed override Decision<StaffEvent> Decide(Staff staff, Circumstances now) => staff.Founded(TeamId) switch
    {
        null => StaffRejection.TeamNotFound.At(nameof(TeamId)),
        var team when team.FoundedOn > EffectiveOn => StaffRejection.TeamNotThereThen.At(nameof(EffectiveOn)),
        var team => Decide(staff, team),
    };

    private protected abstract Decision<StaffEvent> Decide(Staff staff, Team team);
}
