using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Interpreting;

/// <summary>An interpreter for an appointment: requested, assigned, and done or missed; unmet where nobody was found, or cancelled.</summary>
/// <param name="ChangedOn">The day of the latest change.</param>
public sealed record InterpreterBooking(
    Guid Id,
    string Language,
    Personal<InterpretingOccasion> Occasion,
    InterpreterQualification Qualification,
    InterpretingMode Mode,
    DateTimeOffset StartsAt,
    int Minutes,
    Personal<string>? Place,
    InterpreterGender Gender,
    DateOnly RequestedOn,
    DateOnly ChangedOn,
    int DaysShown,
    string Rule)
{
    public BookingStatus Status { get; init; } = BookingStatus.Requested;

    /// <summary>By the key of the pool; null while nobody is assigned.</summary>
    public string? Interpreter { get; init; }

    public DateOnly? AssignedOn { get; init; }

    /// <summary>When it was done, missed or cancelled; null before.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>How long it took; null where it was not done.</summary>
    public int? MinutesInterpreted { get; init; }

    /// <summary>Who did not come; null where nobody was missing.</summary>
    public InterpretingSide? MissedBy { get; init; }

    public BookingCancellation? Cancellation { get; init; }

    /// <summary>Why nobody was found; null where that is not so.</summary>
    public NoInterpreterReason? UnmetReason { get; init; }

    /// <summary>The day of the appointment, in Germany.</summary>
    public DateOnly StartsOn { get; } = GermanTime.DayOf(StartsAt);

    public DateTimeOffset EndsAt => StartsAt.AddMinutes(Minutes);

    public bool IsOver => Status is BookingStatus.Done or BookingStatus.Missed or BookingStatus.Cancelled;

    /// <summary>The last day on which whoever looks for interpreters sees it: some days after the appointment, or after what ended it before.</summary>
    public DateOnly ShownUntil
    {
        get
        {
            var over = Math.Min(StartsOn.DayNumber, EndedOn?.DayNumber ?? StartsOn.DayNumber);
            return DateOnly.FromDayNumber((int)Math.Min((long)over + DaysShown, DateOnly.MaxValue.DayNumber));
        }
    }
}
