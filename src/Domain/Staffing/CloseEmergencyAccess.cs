using Casework.Domain.Pathways;

namespace Casework.Domain.Staffing;

/// <summary>Takes a reviewed access off the list of those that wait for a review.</summary>
public sealed record CloseEmergencyAccess(Guid AccessId) : StaffCommand
{
    protected override Decision<StaffEvent> Decide(Staff staff, Circumstances now) =>
        staff.EmergencyAccesses.GetValueOrDefault(AccessId) is { IsReviewed: false } ? new StaffEvent.EmergencyAccessReviewed(AccessId) : Decision<StaffEvent>.Nothing;
}
