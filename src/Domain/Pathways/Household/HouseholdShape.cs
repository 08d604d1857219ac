using static Casework.Domain.Pathways.Household.HouseholdEvent;

namespace Casework.Domain.Pathways.Household;

/// <summary>What an event of this stage must look like, whether it is recorded or put in the place of another.</summary>
public static class HouseholdShape
{
    /// <returns>The refusal; null when nothing is wrong.</returns>
    public static Rejection? Flaw(HouseholdEvent @event) => @event switch
    {
        GuardianAppointed e => Shape.Text(e.Name.Value, nameof(e.Name)),
        _ => null,
    };
}
