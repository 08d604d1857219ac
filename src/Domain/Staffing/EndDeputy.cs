using Casework.Domain.Pathways;

namespace Casework.Domain.Staffing;

/// <summary>From the effective day on the deputy no longer stands in. One that has not begun never will.</summary>
public sealed record EndDeputy(Guid DeputyshipId) : StaffCommand
{
    protected override Decision<StaffEvent> Decide(Staff staff, Circumstances now) => staff.Named(DeputyshipId) switch
    {
        null => StaffRejection.DeputyNotFound.At(nameof(DeputyshipId)),
        { EndedOn: { } ended } => ended == EffectiveOn ? Decision<StaffEvent>.Nothing : StaffRejection.DeputyAlreadyEnded.At(nameof(DeputyshipId)),
        { Until: var until } when until < EffectiveOn => StaffRejection.DeputyAlreadyEnded.At(nameof(DeputyshipId)),
        _ => new StaffEvent.DeputyEnded(DeputyshipId, now.Actor),
    };
}
