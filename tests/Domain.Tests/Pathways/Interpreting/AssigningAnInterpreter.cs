using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.Interpreting;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Protection;
using Casework.Domain.Pathways.Transfers;
using static Casework.Domain.Pathways.Interpreting.InterpretingEvent;

namespace Casework.Domain.Tests.Pathways.Interpreting;

public class AssigningAnInterpreter : BookingSpec
{
    private static readonly AssignInterpreter _command = new(Id(1), "pool-17") { ByCoordinator = true };

    [Fact]
    public void Names_somebody_of_the_pool()
    {
        GivenRequested();
        When(_command);
        Then(Assigned);
        Assert.Equal((BookingStatus.Assigned, "pool-17", Today, BookingStanding.Assigned), (Booking.Status, Booking.Interpreter, Booking.AssignedOn, Standing("2026-06-15")));
    }

    [Fact]
    public void Takes_the_place_of_whoever_was_assigned_before()
    {
        GivenAssigned();
        When(_command with { Interpreter = "pool-4" });
        Then(new InterpreterAssigned(Id(1), "pool-4"));
        Assert.Equal("pool-4", Booking.Interpreter);
    }

    [Fact]
    public void Is_possible_after_nobody_was_found()
    {
        GivenRequested();
        Given("2026-06-09", new NoInterpreterFound(Id(1), NoInterpreterReason.NoneFree));
        Assert.Equal((BookingStatus.Unmet, NoInterpreterReason.NoneFree, BookingStanding.Shown), (Booking.Status, Booking.UnmetReason, Standing("2026-06-15")));
        When(_command);
        Then(Assigned);
        Assert.Equal((BookingStatus.Assigned, null), (Booking.Status, Booking.UnmetReason));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Selam Tesfay")]
    [InlineData("-a")]
    [InlineData("ä")]
    [InlineData("a\n")]
    public void Is_refused_by_a_name(string interpreter)
    {
        GivenRequested();
        When(_command with { Interpreter = interpreter });
        ThenRejected(BookingRejection.InterpreterInvalid, at: "Interpreter");
    }

    [Fact]
    public void Takes_a_key_of_sixty_four_characters_and_no_longer_one()
    {
        GivenRequested();
        When(_command with { Interpreter = new('x', 65) });
        ThenRejected(BookingRejection.InterpreterInvalid);
        When(_command with { Interpreter = new('x', 64) });
        ThenAccepted();
    }

    [Fact]
    public void Comes_between_the_request_and_the_end_of_the_appointments_day()
    {
        GivenRequested();
        When(_command, on: "2026-06-07");
        ThenRejected(BookingRejection.ChangedLater, at: "EffectiveOn");
        Today = Day("2026-06-16");
        When(_command);
        ThenRejected(BookingRejection.AppointmentPassed, at: "EffectiveOn");
        When(_command, on: Appointment);
        ThenAccepted();
    }

    [Fact]
    public void Is_refused_for_a_booking_that_is_over()
    {
        GivenOpened();
        PathwayEvent[] ends = [new InterpretingDone(Id(1), 50), new InterpretingMissed(Id(2), InterpretingSide.Person), new InterpreterBookingCancelled(Id(3), BookingCancellation.PersonsWish)];
        foreach (var (number, end) in ends.Index())
        {
            var id = Id(number + 1);
            Given(Requested, Request with { BookingId = id }, Assigned with { BookingId = id });
            Given(Appointment, end);
            foreach (var interpreter in new[] { "pool-4", "pool-17" })
            {
                When(_command with { BookingId = id, Interpreter = interpreter });
                ThenRejected(BookingRejection.Over, at: "BookingId");
            }
        }
    }

    [Fact]
    public void Is_refused_for_a_booking_that_nobody_asked_for()
    {
        GivenRequested();
        When(_command with { BookingId = Id(2) });
        ThenRejected(PathwayRejection.NotFound);
        When(_command with { BookingId = Id(2), ByCoordinator = false });
        ThenRejected(BookingRejection.NotFound, at: "BookingId");
    }

    public static TheoryData<PathwayEvent[]> States =>
    [
        [new LifecycleEvent.Closed(ClosingReason.LeftCountry, null)],
        [new ProtectionEvent.ProcessingRestricted(Id(5), RestrictionGround.AccuracyContested, "another name")],
        [new ErasureEvent.ErasureDecided(Id(6), ErasureScope.Person, ErasureBasis.Objection)],
        HandedOver,
    ];

    [Theory]
    [MemberData(nameof(States))]
    public void Tells_the_coordinator_nothing_of_what_became_of_the_file(PathwayEvent[] became)
    {
        GivenAssigned();
        Given("2026-06-10", became);
        BookingCommand[] commands =
        [
            _command, new RecordNoInterpreter(Id(1), NoInterpreterReason.NoneFree), new RecordInterpreting(Id(1), 50), new RecordMissedInterpreting(Id(1), InterpretingSide.Person),
        ];
        foreach (var command in commands)
        {
            When(command with { ByCoordinator = true });
            ThenRejected(PathwayRejection.NotFound);
        }
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Tells_caseworkers_what_became_of_the_file(PathwayEvent[] became)
    {
        GivenAssigned();
        Given("2026-06-10", became);
        When(_command with { Interpreter = "pool-4", ByCoordinator = false });
        ThenRejected(became[^1] switch
        {
            LifecycleEvent.Closed => PathwayRejection.Closed,
            ProtectionEvent.ProcessingRestricted => ProtectionRejection.Restricted,
            TransferEvent.PathwayHandedOver => TransferRejection.HandedOver,
            _ => ErasureRejection.Erased,
        });
    }

    [Theory]
    [InlineData("2026-06-29", true)]
    [InlineData("2026-06-30", false)]
    public void Is_the_coordinators_word_for_as_long_as_the_booking_is_shown(string today, bool shown)
    {
        GivenAssigned();
        Today = Day(today);
        When(new RecordInterpreting(Id(1), 50) { ByCoordinator = true });
        if (shown)
            ThenAccepted();
        else
            ThenRejected(PathwayRejection.NotFound);
        When(new RecordInterpreting(Id(1), 50));
        ThenAccepted();
    }
}
