using Casework.Domain.Access;
using Casework.Domain.Pathways.Interpreting;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;
using static Casework.Domain.Pathways.Interpreting.InterpretingEvent;

namespace Casework.Domain.Tests.Pathways.Interpreting;

public class CancellingABooking : BookingSpec
{
    private static readonly CancelInterpreterBooking _command = new(Id(1), BookingCancellation.AppointmentCalledOff);

    [Fact]
    public void Says_why_and_takes_the_coordinators_sight_away_after_some_days()
    {
        GivenAssigned();
        When(_command, on: "2026-06-10");
        Then(new InterpreterBookingCancelled(Id(1), BookingCancellation.AppointmentCalledOff));
        Assert.Equal((BookingStatus.Cancelled, BookingCancellation.AppointmentCalledOff, Day("2026-06-10"), Day("2026-06-10")), (Booking.Status, Booking.Cancellation, Booking.EndedOn, Booking.ChangedOn));
        Assert.Equal([BookingStanding.Shown, BookingStanding.None], new[] { "2026-06-24", "2026-06-25" }.Select(Standing));
    }

    [Fact]
    public void Is_possible_of_files_that_are_closed_or_restricted()
    {
        GivenAssigned();
        Given("2026-06-10", new LifecycleEvent.Closed(ClosingReason.LeftCountry, null), new ProtectionEvent.ProcessingRestricted(Id(5), RestrictionGround.AccuracyContested, "another name"));
        When(_command);
        Then(new InterpreterBookingCancelled(Id(1), BookingCancellation.AppointmentCalledOff));
    }

    [Fact]
    public void Is_refused_of_what_is_over_or_was_changed_later()
    {
        GivenAssigned();
        When(_command with { BookingId = Id(2) });
        ThenRejected(BookingRejection.NotFound, at: "BookingId");
        When(_command, on: "2026-06-08");
        ThenRejected(BookingRejection.ChangedLater, at: "EffectiveOn");
        Given("2026-06-10", new InterpreterBookingCancelled(Id(1), BookingCancellation.PersonsWish));
        When(_command);
        ThenRejected(BookingRejection.Over, at: "BookingId");
    }
}
