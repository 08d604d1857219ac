namespace Casework.Domain.Pathways.Interpreting;

/// <summary>Nobody was found, or whoever was cannot come.</summary>
public sealed record RecordNoInterpreter(Guid BookingId, NoInterpreterReason Reason) : BookingCommand(BookingId)
{
    protected override bool IsSaid(InterpreterBooking booking) => booking.Status is BookingStatus.Unmet && booking.UnmetReason == Reason;

    protected override Decision<PathwayEvent> Decide(InterpreterBooking booking) => new InterpretingEvent.NoInterpreterFound(BookingId, Reason);
}
