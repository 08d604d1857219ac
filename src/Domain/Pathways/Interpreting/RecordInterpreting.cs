using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Pathways.Interpreting;

/// <summary>Somebody has interpreted. Without an assignment that is flagged: nobody of the pool was known to come.</summary>
/// <param name="Minutes">How long it took.</param>
public sealed record RecordInterpreting(Guid BookingId, int Minutes) : BookingCommand(BookingId)
{
    private const int MinutesOfADay = 24 * 60;

    protected override bool IsSaid(InterpreterBooking booking) => booking.MinutesInterpreted == Minutes;

    protected override Decision<PathwayEvent> Decide(InterpreterBooking booking) =>
        Minutes is < 1 or > MinutesOfADay ? BookingRejection.MinutesImpossible
        : EffectiveOn < booking.StartsOn ? BookingRejection.NotYet
        : booking.Status is BookingStatus.Assigned ? new InterpretingEvent.InterpretingDone(BookingId, Minutes)
        : Decision<PathwayEvent>.Of(new InterpretingEvent.InterpretingDone(BookingId, Minutes), new LifecycleEvent.ComplianceWarningRaised("INTERPRETED_WITHOUT_ASSIGNMENT", $"{BookingId}"));
}
