using System.Text.RegularExpressions;

namespace Casework.Domain.Pathways.Interpreting;

/// <summary>Somebody of the pool comes; also instead of who was assigned before, and after nobody had been found.</summary>
/// <param name="Interpreter">By the key of the pool; not a name.</param>
public sealed partial record AssignInterpreter(Guid BookingId, string Interpreter) : BookingCommand(BookingId)
{
    protected override bool IsSaid(InterpreterBooking booking) => booking.Status is BookingStatus.Assigned && booking.Interpreter == Interpreter;

    protected override Decision<PathwayEvent> Decide(InterpreterBooking booking) =>
        !KeyOfThePool().IsMatch(Interpreter) ? BookingRejection.InterpreterInvalid
        : EffectiveOn > booking.StartsOn ? BookingRejection.AppointmentPassed
        : new InterpretingEvent.InterpreterAssigned(BookingId, Interpreter);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,63}\z")]
    private static partial Regex KeyOfThePool();
}
