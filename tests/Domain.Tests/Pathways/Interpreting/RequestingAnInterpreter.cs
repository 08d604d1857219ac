using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Interpreting;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways.Interpreting;

public class RequestingAnInterpreter : BookingSpec
{
    private static readonly RequestInterpreter _command = new(
        Id(1), "ti", InterpretingOccasion.Health, InterpretingMode.OnSite, Start, 60, "Market square 3", InterpreterGender.Female);

    [Fact]
    public void Names_the_appointment_and_the_rule()
    {
        GivenOpened();
        When(_command, on: Requested);
        Then(Request);
        Assert.Equal((BookingStatus.Requested, Day(Requested), Day(Appointment), null), (Booking.Status, Booking.RequestedOn, Booking.StartsOn, Booking.Interpreter));
        Assert.Equal(Start.AddHours(1), Booking.EndsAt);
    }

    [Theory]
    [InlineData(InterpretingOccasion.Authority, InterpreterQualification.Community)]
    [InlineData(InterpretingOccasion.Other, InterpreterQualification.Community)]
    [InlineData(InterpretingOccasion.School, InterpreterQualification.Trained)]
    [InlineData(InterpretingOccasion.Health, InterpreterQualification.Trained)]
    [InlineData(InterpretingOccasion.Counselling, InterpreterQualification.Trained)]
    [InlineData(InterpretingOccasion.Court, InterpreterQualification.Sworn)]
    public void Asks_for_what_the_occasion_needs(InterpretingOccasion occasion, InterpreterQualification qualification)
    {
        GivenOpened();
        When(_command with { Occasion = occasion }, on: Requested);
        Then(Request with { Occasion = occasion, Qualification = qualification });
    }

    [Fact]
    public void Does_not_tell_health_by_what_it_asks_for()
    {
        GivenOpened();
        var asked = Enum.GetValues<InterpretingOccasion>().ToLookup(occasion =>
            ((InterpretingEvent.InterpreterRequested)(_command with { Occasion = occasion, EffectiveOn = Day(Requested) }).DecideOn(Pathway, new Circumstances(Today, Rules)).Events[0]).Qualification);

        Assert.True(asked.Single(occasions => occasions.Contains(InterpretingOccasion.Health)).Count() > 2);
    }

    [Fact]
    public void Is_to_the_minute_in_one_time_zone()
    {
        GivenOpened();
        When(_command with { StartsAt = new DateTimeOffset(2026, 6, 15, 7, 30, 42, 7, TimeSpan.Zero) }, on: Requested);
        Then(Request);
    }

    [Fact]
    public void Is_refused_for_an_id_that_says_something_else()
    {
        GivenRequested();
        When(_command, on: Requested);
        ThenNothing();
        RequestInterpreter[] others =
        [
            _command with { Language = "ar" }, _command with { Occasion = InterpretingOccasion.School }, _command with { Mode = InterpretingMode.Video }, _command with { StartsAt = Start.AddMinutes(1) },
            _command with { Minutes = 61 }, _command with { Place = "Elsewhere" }, _command with { Place = null }, _command with { Gender = InterpreterGender.Any },
        ];
        foreach (var other in others)
        {
            When(other, on: Requested);
            ThenRejected(BookingRejection.AlreadyKnown, at: "BookingId");
        }

        When(_command, on: "2026-06-09");
        ThenRejected(BookingRejection.AlreadyKnown, at: "BookingId");
    }

    [Fact]
    public void Counts_once()
    {
        GivenAssigned();
        Given("2026-06-10", Request with { Language = "ar" });
        Assert.Equal(("ti", BookingStatus.Assigned), (Assert.Single(Pathway.Bookings.All).Language, Booking.Status));
    }

    [Theory]
    [InlineData("2026-06-15", true)]
    [InlineData("2026-06-16", false)]
    public void Is_for_a_day_to_come_or_the_same(string on, bool possible)
    {
        GivenOpened();
        When(_command, on);
        if (possible)
            ThenAccepted();
        else
            ThenRejected(BookingRejection.StartsInThePast, at: "StartsAt");
    }

    // Half past midnight in Germany is the evening before in UTC.
    [Theory]
    [InlineData("2026-06-14T22:30:00Z", true)]
    [InlineData("2026-06-14T21:30:00Z", false)]
    [InlineData("2026-06-15T00:30:00+02:00", true)]
    public void Counts_days_as_they_are_in_Germany(string startsAt, bool possible)
    {
        GivenOpened();
        When(_command with { StartsAt = DateTimeOffset.Parse(startsAt, System.Globalization.CultureInfo.InvariantCulture) });
        if (possible)
            ThenAccepted();
        else
            ThenRejected(BookingRejection.StartsInThePast, at: "StartsAt");
    }

    [Fact]
    public void Is_no_further_ahead_than_the_rules_say()
    {
        GivenOpened();
        When(_command with { StartsAt = Start.AddDays(366) });
        ThenAccepted();
        foreach (var never in new[] { DateTimeOffset.MaxValue, Start.AddDays(367) })
        {
            When(_command with { StartsAt = never });
            ThenRejected(BookingRejection.TooFarAhead, at: "StartsAt", under: "interpreting-booking-1");
        }

        When(_command with { StartsAt = DateTimeOffset.MinValue });
        ThenRejected(BookingRejection.StartsInThePast);
    }

    [Fact]
    public void Lasts_no_longer_than_the_rules_say()
    {
        GivenOpened();
        foreach (var minutes in new[] { 0, -1, 481, int.MaxValue })
        {
            When(_command with { Minutes = minutes }, on: Requested);
            ThenRejected(BookingRejection.LengthNotAllowed, at: "Minutes", under: "interpreting-booking-1");
        }

        foreach (var minutes in new[] { 1, 480 })
        {
            When(_command with { Minutes = minutes }, on: Requested);
            ThenAccepted();
        }
    }

    [Fact]
    public void Needs_a_language_and_a_rule_and_no_place()
    {
        GivenOpened();
        When(_command with { Language = "Tigrinya!" });
        ThenRejected(ArrivalRejection.LanguageTagInvalid, at: "Language");
        When(_command with { Place = " " });
        ThenRejected(PathwayRejection.TextMissing, at: "Place");
        When(_command with { Place = null });
        Then(Request with { Place = null });
        Rules = new RuleBook([]);
        When(_command with { BookingId = Id(2), StartsAt = Start.AddYears(-1) });
        ThenRejected(RuleRejection.NoneInForce(RequestInterpreter.Topic));
    }

    [Fact]
    public void Needs_an_open_file()
    {
        GivenOpened(new LifecycleEvent.Closed(ClosingReason.LeftCountry, null));
        When(_command);
        ThenRejected(PathwayRejection.Closed);
    }

    [Fact]
    public void Is_shown_until_two_weeks_after_the_appointment()
    {
        GivenRequested();
        Assert.Equal(
            [BookingStanding.None, BookingStanding.Shown, BookingStanding.Shown, BookingStanding.None],
            new[] { "2026-06-07", Requested, "2026-06-29", "2026-06-30" }.Select(Standing));
        Assert.Equal(Day("2026-06-29"), Booking.ShownUntil);
    }
}
