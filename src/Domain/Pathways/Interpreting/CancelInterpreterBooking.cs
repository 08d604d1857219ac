namespace Casework.Domain.Pathways.Interpreting;

/// <summary>No interpreter is wanted any more. It takes sight away, so it is possible in every state of the file.</summary>
public sealed record CancelInterpreterBooking(Guid BookingId, BookingCancellation Reason) : BookingCommand(BookingId)
{
    protected override bool WorksOnClosedFiles => true;

    protected override bool WorksOnRestrictedFiles => true;

    protected override bool IsSaid(InterpreterBooking booking) => booking.Cancellation == Reason;

    protected override Decision<PathwayEvent> Decide(InterpreterBooking booking) => new InterpretingEvent.InterpreterBookingCancelled(BookingId, Reason);
}
