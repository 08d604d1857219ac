using System.Collections.Immutable;
using static Casework.Domain.Pathways.Interpreting.InterpretingEvent;

namespace Casework.Domain.Pathways.Interpreting;

/// <summary>Every booking, in the order of the days on which they were requested.</summary>
public sealed record InterpreterBookings(ImmutableList<InterpreterBooking> All)
{
    public static InterpreterBookings Initial { get; } = new([]);

    public InterpreterBooking? Find(Guid id) => All.Find(booking => booking.Id == id);

    public static InterpreterBookings Evolve(InterpreterBookings state, Entry entry) => (entry.Event, entry.EffectiveOn) switch
    {
        (InterpreterRequested e, var on) when state.Find(e.BookingId) is null => new(state.All.Add(new(
            e.BookingId, e.Language, e.Occasion, e.Qualification, e.Mode, e.StartsAt, e.Minutes, e.Place, e.Gender, RequestedOn: on, ChangedOn: on, e.DaysShown, e.Rule))),
        (InterpreterAssigned e, var on) => state.With(e.BookingId, booking => booking with { Status = BookingStatus.Assigned, Interpreter = e.Interpreter, AssignedOn = on, UnmetReason = null, ChangedOn = on }),
        (NoInterpreterFound e, var on) => state.With(e.BookingId, booking => booking with { Status = BookingStatus.Unmet, Interpreter = null, AssignedOn = null, UnmetReason = e.Reason, ChangedOn = on }),
        (InterpretingDone e, var on) => state.With(e.BookingId, booking => booking with { Status = BookingStatus.Done, MinutesInterpreted = e.Minutes, UnmetReason = null, EndedOn = on, ChangedOn = on }),
        (InterpretingMissed e, var on) => state.With(e.BookingId, booking => booking with { Status = BookingStatus.Missed, MissedBy = e.By, EndedOn = on, ChangedOn = on }),
        (InterpreterBookingCancelled e, var on) => state.With(e.BookingId, booking => booking with { Status = BookingStatus.Cancelled, Cancellation = e.Reason, EndedOn = on, ChangedOn = on }),
        _ => state,
    };

    // What is over stays as it ended.
    private InterpreterBookings With(Guid id, Func<InterpreterBooking, InterpreterBooking> change) =>
        Find(id) is { IsOver: false } booking ? new(All.Replace(booking, change(booking))) : this;
}
