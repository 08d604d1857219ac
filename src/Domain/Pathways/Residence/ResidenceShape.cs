using Casework.Domain.Pathways.Work;
using static Casework.Domain.Pathways.Residence.ResidenceEvent;

namespace Casework.Domain.Pathways.Residence;

/// <summary>What an event of this stage must look like, whether it is recorded or put in the place of another.</summary>
public static class ResidenceShape
{
    /// <returns>The refusal; null when nothing is wrong.</returns>
    public static Rejection? Flaw(ResidenceEvent @event, DateOnly on, Circumstances now) => @event switch
    {
        ResidenceStatusRecorded e when !WorkPermission.IsStatus(e.Status.Value, now.Rules, on) => ResidenceRejection.StatusUnknown,
        ResidenceStatusRecorded e => e.ValidUntil < on ? ResidenceRejection.EndsBeforeStart : null,
        WorkPermitGranted e when e.HoursPerWeekAtMost <= 0 => WorkRejection.HoursOutOfRange.At(nameof(e.HoursPerWeekAtMost)),
        WorkPermitGranted e => e.ValidUntil < on ? ResidenceRejection.EndsBeforeStart : null,
        _ => null,
    };
}
