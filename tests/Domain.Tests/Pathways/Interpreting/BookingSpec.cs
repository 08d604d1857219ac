using Casework.Domain.Access;
using Casework.Domain.Pathways.Interpreting;
using static Casework.Domain.Pathways.Interpreting.InterpretingEvent;

namespace Casework.Domain.Tests.Pathways.Interpreting;

/// <summary>Ines coordinates interpreters. Asked for on a Monday, for the Monday after; today is the Monday between two of appointments.</summary>
public abstract class BookingSpec : PathwaySpec
{
    protected const string Requested = "2026-06-08";
    protected const string Appointment = "2026-06-15";

    protected static readonly DateTimeOffset Start = new(2026, 6, 15, 9, 30, 0, TimeSpan.FromHours(2));

    protected static readonly InterpreterRequested Request = new(
        Id(1), "ti", InterpretingOccasion.Health, InterpreterQualification.Trained, InterpretingMode.OnSite, Start, 60, "Market square 3", InterpreterGender.Female, 14, "interpreting-booking-1");

    protected static readonly InterpreterAssigned Assigned = new(Id(1), "pool-17");

    protected InterpreterBooking Booking => Pathway.Bookings.Find(Id(1))!;

    protected BookingStanding Standing(string day) => BookingStandings.Of(Booking, Day(day));

    protected void GivenRequested()
    {
        GivenOpened();
        Given(Requested, Request);
    }

    protected void GivenAssigned()
    {
        GivenRequested();
        Given("2026-06-09", Assigned);
    }
}
