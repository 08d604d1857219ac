namespace Casework.Domain.Pathways.Interpreting;

/// <summary>Nothing came of the appointment: one of the two did not come.</summary>
public sealed record RecordMissedInterpreting(Guid BookingId, InterpretingSide By) : BookingCommand(BookingId)
{
    protected override bool IsSaid(InterpreterBooking booking) => booking.MissedBy == By;

    protected override Decision<PathwayEvent> Decide(InterpreterBooking booking) =>
        booking.Status is not BookingStatus.Assigned ? BookingRejection.NobodyAssigned
        : EffectiveOn < booking.StartsOn ? BookingRejection.NotYet
        : new InterpretingEvent.InterpretingMissed(BookingId, By);
}
