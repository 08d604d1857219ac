using Casework.Api.Schema;
using Casework.Domain;
using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Interpreting;

namespace Casework.Api.Interpreting;

/// <param name="Place">Where to; null for whoever is not to know it.</param>
internal sealed record BookingView(Guid Pathway, InterpreterBooking Booking, Personal<string>? Place)
{
    /// <summary>Whether the interpreter is in two places at that time; null where only the booking itself was looked at.</summary>
    public bool? Overlapping { get; init; }

    /// <summary>The bookings of a case as those see them who work with it, and the person.</summary>
    public static IReadOnlyList<BookingView> Of(Guid pathway, Pathway state) => [.. state.Bookings.All.Select(booking => new BookingView(pathway, booking, booking.Place))];

    /// <summary>What whoever coordinates interpreters sees of a booking.</summary>
    /// <returns>Null where there is nothing to see: there is none, it is over for too long, or the case is not open.</returns>
    public static BookingView? ToCoordinator(Caller caller, string municipality, Guid pathway, Pathway state, Guid bookingId, DateOnly day)
    {
        if (state.CaseFile.Status is null || state.Bookings.Find(bookingId) is not { } booking)
            return null;

        var (at, standing) = (CaseStates.Of(state), BookingStandings.Of(booking, day));
        return Policy.MayAnswerBooking(caller, municipality, at, standing)
            ? new(pathway, booking, Policy.MaySeeBookedPlace(caller, municipality, at, standing) ? booking.Place : null)
            : null;
    }

    public Guid BookingId => Booking.Id;

    public string PathwayId => GlobalId.Of("Pathway", Pathway);

    public string Language => Booking.Language;

    public Personal<InterpretingOccasion> Occasion => Booking.Occasion;

    public InterpreterQualification Qualification => Booking.Qualification;

    public InterpretingMode Mode => Booking.Mode;

    public DateTimeOffset StartsAt => Booking.StartsAt;

    public int Minutes => Booking.Minutes;

    public InterpreterGender Gender => Booking.Gender;

    public BookingStatus Status => Booking.Status;

    public string? Interpreter => Booking.Interpreter;

    public DateOnly RequestedOn => Booking.RequestedOn;

    public DateOnly? AssignedOn => Booking.AssignedOn;

    public DateOnly? EndedOn => Booking.EndedOn;

    public int? MinutesInterpreted => Booking.MinutesInterpreted;

    public InterpretingSide? MissedBy => Booking.MissedBy;

    public BookingCancellation? Cancellation => Booking.Cancellation;

    public NoInterpreterReason? UnmetReason => Booking.UnmetReason;

    public DateOnly ShownUntil => Booking.ShownUntil;

    public string RuleSet => Booking.Rule;
}
