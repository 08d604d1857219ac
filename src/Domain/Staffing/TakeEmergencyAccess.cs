using Casework.Domain.Pathways;
using Casework.Domain.Pathways.EmergencyAccess;
using Casework.Domain.Rules;

namespace Casework.Domain.Staffing;

/// <summary>Counts an access in an emergency for who takes it: so many a day, over all files of the municipality.</summary>
public sealed record TakeEmergencyAccess(Guid AccessId, Guid PathwayId, string By) : StaffCommand
{
    protected override Decision<StaffEvent> Decide(Staff staff, Circumstances now) =>
        staff.EmergencyAccesses.ContainsKey(AccessId) ? GlassRejection.AlreadyKnown
        : now.Rules.At(BreakGlass.Topic, now.Today) is not { } rule ? RuleRejection.NoneInForce(BreakGlass.Topic)
        : staff.EmergencyAccesses.Values.Count(access => access.By == By && access.On == EffectiveOn) >= rule.Number("mostOfAPersonOnADay") ? GlassRejection.LimitReached.Under(rule.Id)
        : new StaffEvent.EmergencyAccessTaken(AccessId, PathwayId, By);
}
