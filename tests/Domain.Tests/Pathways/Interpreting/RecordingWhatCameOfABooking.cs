using Casework.Domain.Access;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Interpreting;
using Casework.Domain.Pathways.Lifecycle;
using static Casework.Domain.Pathways.Interpreting.InterpretingEvent;

namespace Casework.Domain.Tests.Pathways.Interpreting;

public class RecordingWhatCameOfABooking : BookingSpec
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Is_for_both_to_say_that_it_took_place(bool coordinator)
    {
        GivenAssigned();
        When(new RecordInterpreting(Id(1), 75) { ByCoordinator = coordinator });
        Then(new InterpretingDone(Id(1), 75));
        Assert.Equal((BookingStatus.Done, 75, Today, Today, BookingStanding.Shown), (Booking.Status, Booking.MinutesInterpreted, Booking.EndedOn, Booking.ChangedOn, Standing("2026-06-15")));
    }

    [Fact]
    public void Flags_interpreting_without_an_assignment_and_refuses_it_not()
    {
        GivenRequested();
        When(new RecordInterpreting(Id(1), 75));
        Then(new InterpretingDone(Id(1), 75), new LifecycleEvent.ComplianceWarningRaised("INTERPRETED_WITHOUT_ASSIGNMENT", $"{Id(1)}"));

        Given(Today, Request with { BookingId = Id(2) }, new NoInterpreterFound(Id(2), NoInterpreterReason.NoneFree));
        When(new RecordInterpreting(Id(2), 75));
        Then(new InterpretingDone(Id(2), 75), new LifecycleEvent.ComplianceWarningRaised("INTERPRETED_WITHOUT_ASSIGNMENT", $"{Id(2)}"));
        Assert.Null(Pathway.Bookings.Find(Id(2))!.UnmetReason);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(-5, false)]
    [InlineData(1, true)]
    [InlineData(1440, true)]
    [InlineData(1441, false)]
    public void Takes_minutes_of_a_day(int minutes, bool possible)
    {
        GivenAssigned();
        When(new RecordInterpreting(Id(1), minutes));
        if (possible)
            ThenAccepted();
        else
            ThenRejected(BookingRejection.MinutesImpossible, at: "Minutes");
    }

    [Fact]
    public void Is_refused_before_the_day_of_the_appointment()
    {
        GivenAssigned();
        When(new RecordInterpreting(Id(1), 75), on: "2026-06-14");
        ThenRejected(BookingRejection.NotYet, at: "EffectiveOn");
        When(new RecordMissedInterpreting(Id(1), InterpretingSide.Person), on: "2026-06-14");
        ThenRejected(BookingRejection.NotYet, at: "EffectiveOn");
    }

    [Theory]
    [InlineData(InterpretingSide.Interpreter)]
    [InlineData(InterpretingSide.Person)]
    public void Says_who_did_not_come(InterpretingSide side)
    {
        GivenAssigned();
        When(new RecordMissedInterpreting(Id(1), side));
        Then(new InterpretingMissed(Id(1), side));
        Assert.Equal((BookingStatus.Missed, side, "pool-17", Today, Today), (Booking.Status, Booking.MissedBy, Booking.Interpreter, Booking.EndedOn, Booking.ChangedOn));
    }

    [Fact]
    public void Waits_for_nobody_who_was_not_assigned()
    {
        GivenRequested();
        When(new RecordMissedInterpreting(Id(1), InterpretingSide.Interpreter));
        ThenRejected(BookingRejection.NobodyAssigned, at: "BookingId");
    }

    [Fact]
    public void Says_that_nobody_was_found_also_of_whoever_was_assigned()
    {
        GivenAssigned();
        When(new RecordNoInterpreter(Id(1), NoInterpreterReason.InterpreterUnavailable));
        Then(new NoInterpreterFound(Id(1), NoInterpreterReason.InterpreterUnavailable));
        Assert.Equal((BookingStatus.Unmet, null, null, Today), (Booking.Status, Booking.Interpreter, Booking.AssignedOn, Booking.ChangedOn));
        When(new RecordNoInterpreter(Id(1), NoInterpreterReason.ShortNotice));
        Then(new NoInterpreterFound(Id(1), NoInterpreterReason.ShortNotice));
    }

    [Fact]
    public void Happens_once()
    {
        GivenAssigned();
        Given(Appointment, new InterpretingDone(Id(1), 50));
        When(new RecordInterpreting(Id(1), 50));
        ThenNothing();
        When(new RecordInterpreting(Id(1), 51));
        ThenRejected(BookingRejection.Over, at: "BookingId");
        When(new RecordMissedInterpreting(Id(1), InterpretingSide.Person));
        ThenRejected(BookingRejection.Over, at: "BookingId");
        When(new RecordNoInterpreter(Id(1), NoInterpreterReason.NoneFree));
        ThenRejected(BookingRejection.Over, at: "BookingId");
        Given(Today, new InterpretingMissed(Id(1), InterpretingSide.Person));
        Assert.Equal((BookingStatus.Done, null), (Booking.Status, Booking.MissedBy));
    }

    [Fact]
    public void Says_of_one_side_alone_that_it_did_not_come()
    {
        GivenAssigned();
        Given(Appointment, new InterpretingMissed(Id(1), InterpretingSide.Person));
        When(new RecordMissedInterpreting(Id(1), InterpretingSide.Interpreter));
        ThenRejected(BookingRejection.Over, at: "BookingId");
    }

    [Fact]
    public void Says_nothing_of_who_was_looked_for_once_it_is_cancelled()
    {
        GivenRequested();
        Given("2026-06-09", new NoInterpreterFound(Id(1), NoInterpreterReason.NoneFree), new InterpreterBookingCancelled(Id(1), BookingCancellation.PersonsWish));
        When(new RecordNoInterpreter(Id(1), NoInterpreterReason.NoneFree));
        ThenRejected(BookingRejection.Over, at: "BookingId");
    }

    [Fact]
    public void Is_put_right_by_taking_it_back_and_saying_it_anew()
    {
        GivenAssigned();
        Given(Appointment, new InterpretingDone(Id(1), 50));
        When(new CorrectEntry(EntryId(4), new InterpretingDone(Id(1), 51), Today, "a slip"));
        ThenRejected(CorrectionRejection.EntryNotCorrectable);
        When(new RetractEntry(EntryId(4), "a slip"));
        ThenAccepted();
        Given(Today, new CorrectionEvent.EntryRetracted(EntryId(4), "a slip"));
        Assert.Equal(BookingStatus.Assigned, Booking.Status);
        When(new RecordInterpreting(Id(1), 51));
        ThenAccepted();
    }

    [Fact]
    public void Goes_with_a_request_that_never_was()
    {
        GivenAssigned();
        Given(Today, new CorrectionEvent.EntryRetracted(EntryId(2), "of somebody else"));
        Assert.Empty(Pathway.Bookings.All);
    }
}
