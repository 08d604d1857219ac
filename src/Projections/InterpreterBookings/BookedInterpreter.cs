using Casework.Domain.Pathways.Interpreting;

namespace Casework.Projections;

/// <summary>A booking of an interpreter, as a row: nothing of who needs one, what for and where.</summary>
/// <param name="Id">Always the same for the same pathway and booking.</param>
/// <param name="Language">BCP 47, in lower case.</param>
/// <param name="StartsOn">The day of the appointment, in Germany.</param>
/// <param name="ShownUntil">The last day on which it is shown; null where the case is not open.</param>
public sealed record BookedInterpreter(
    Guid Id,
    Guid PathwayId,
    Guid BookingId,
    string Language,
    InterpreterQualification Qualification,
    InterpretingMode Mode,
    InterpreterGender Gender,
    BookingStatus Status,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    DateOnly StartsOn,
    DateOnly RequestedOn,
    string? Interpreter,
    InterpretingSide? MissedBy,
    DateOnly? ShownUntil)
{
    /// <summary>The interpreter is assigned to another appointment of the municipality at this time. Told of rows that were asked for.</summary>
    public bool Overlapping { get; init; }
}
