using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Schooling;

namespace Casework.Domain.Tests.Pathways.Schooling;

/// <summary>A step of a place may be taken on the day of the one before it; what comes late or twice changes nothing else.</summary>
public class GoingToSchoolDayByDay : SchoolingSpec
{
    [Fact]
    public void Takes_each_step_on_the_day_of_the_one_before()
    {
        GivenAChild();
        Given("2025-02-01", Requested);
        When(new AssignSchoolPlace(Place, "Schule am Park"), on: "2025-02-01");
        Then(Assigned);
        When(new EnrolInSchool(Place, SchoolKind.Primary, "Schule am Park", SchoolClass.Preparatory), on: "2025-02-01");
        Then(Enrolled);
        When(new JoinRegularClass(Place), on: "2025-02-01");
        Then(new SchoolingEvent.RegularClassJoined(Place));
        When(new EndSchoolPlace(Place, PlaceEnd.Moved), on: "2025-02-01");
        Then(new SchoolingEvent.PlaceEnded(Place, PlaceEnd.Moved));
    }

    [Fact]
    public void Knows_the_day_of_the_latest_step_of_a_place()
    {
        GivenAChild();
        Given("2025-02-01", Requested);
        Assert.Equal(Day("2025-02-01"), ThePlace?.ChangedOn);
        Given("2025-03-01", Enrolled);
        Given("2025-04-01", new SchoolingEvent.RegularClassJoined(Place));
        Assert.Equal((Day("2025-04-01"), Day("2025-04-01")), (ThePlace?.ChangedOn, ThePlace?.RegularSince));
        Given("2025-05-01", new SchoolingEvent.PlaceEnded(Place, PlaceEnd.Moved));
        Assert.Equal(Day("2025-05-01"), ThePlace?.ChangedOn);
        Given("2025-06-01", new SchoolingEvent.PlaceEnded(Place, PlaceEnd.Withdrawn));
        Assert.Equal((Day("2025-05-01"), PlaceEnd.Moved), (ThePlace?.EndedOn, ThePlace?.EndReason));
    }

    [Fact]
    public void Stays_in_the_regular_class_whatever_an_enrolment_that_comes_later_says()
    {
        GivenAChild();
        Given("2025-03-01", new SchoolingEvent.RegularClassJoined(Place));
        Given("2025-04-01", Enrolled with { School = "Schule am See" });
        Assert.Equal((SchoolClass.Regular, Day("2025-03-01"), "Schule am See"), (ThePlace?.Class, ThePlace?.RegularSince, ThePlace?.School));
    }

    [Fact]
    public void Is_in_no_regular_class_while_it_prepares()
    {
        GivenEnrolled();
        Assert.Null(ThePlace?.RegularSince);
        Given("2025-04-01", new SchoolingEvent.PlaceRequested(Place, SchoolKind.Secondary));
        Assert.Equal(SchoolKind.Primary, ThePlace?.Kind);
    }

    [Fact]
    public void Is_no_place_before_it_is_asked_for_or_taken_up()
    {
        GivenAChild();
        Given("2025-02-20", Assigned);
        Assert.Null(ThePlace);
        Assert.Equal(new(1, Day("2025-01-08")), DaysWithoutPlace.On(Pathway, Day("2025-01-08"), Rules));
    }

    [Theory]
    [InlineData("2025-02-28", false)]
    [InlineData("2025-03-01", true)]
    [InlineData("2025-05-01", true)]
    [InlineData("2025-05-02", false)]
    public void Is_at_school_from_the_first_day_to_the_last_and_not_at_day_care(string day, bool atSchool)
    {
        GivenEnrolled();
        Given("2025-05-01", new SchoolingEvent.PlaceEnded(Place, PlaceEnd.Moved));
        Given("2025-01-20", new SchoolingEvent.Enrolled(Next, SchoolKind.DayCare, "Kita", SchoolClass.Regular));
        Assert.Equal(atSchool, Pathway.Schooling.IsAtSchoolOn(Day(day)));
    }

    [Fact]
    public void Counts_a_place_that_was_only_asked_for_as_none()
    {
        GivenAssigned();
        Assert.Equal(new(54, Day("2025-01-08")), DaysWithoutPlace.On(Pathway, Day("2025-03-02"), Rules));
    }

    [Theory]
    [InlineData("2025-03-01", true)]
    [InlineData("2025-02-28", false)]
    public void Changes_to_a_place_on_the_day_of_its_assignment_and_not_before(string day, bool changed)
    {
        GivenAChild();
        Given("2025-02-01", Enrolled);
        Given("2025-02-10", new SchoolingEvent.PlaceRequested(Next, SchoolKind.Primary));
        Given("2025-03-01", new SchoolingEvent.PlaceAssigned(Next, "Schule am See"));
        When(new ChangeSchool(Place, Next, SchoolKind.Primary, "Schule am See", SchoolClass.Regular), on: day);
        if (changed)
            Then(new SchoolingEvent.SchoolChanged(Place, Next, SchoolKind.Primary, "Schule am See", SchoolClass.Regular));
        else
            ThenRejected(SchoolingRejection.PlaceChangedLater);
    }

    [Fact]
    public void Needs_the_name_of_the_next_school()
    {
        GivenEnrolled();
        When(new ChangeSchool(Place, Next, SchoolKind.Primary, " ", SchoolClass.Regular));
        ThenRejected(PathwayRejection.TextMissing);
    }

    [Fact]
    public void Overlaps_only_with_a_school_that_is_attended_on_the_day()
    {
        GivenEnrolled();
        Given("2025-05-01", new SchoolingEvent.PlaceEnded(Place, PlaceEnd.Moved));
        Given("2025-05-02", new SchoolingEvent.PlaceRequested(Next, SchoolKind.Primary), new SchoolingEvent.PlaceAssigned(Next, "Schule am See"));
        When(new EnrolInSchool(Next, SchoolKind.Primary, "Schule am See", SchoolClass.Regular), on: "2025-05-02");
        Then(new SchoolingEvent.Enrolled(Next, SchoolKind.Primary, "Schule am See", SchoolClass.Regular));
    }

    [Fact]
    public void Goes_to_day_care_beside_school()
    {
        GivenEnrolled();
        When(new EnrolInSchool(Next, SchoolKind.DayCare, "Hort", SchoolClass.Regular), on: "2025-05-02");
        Then(
            new SchoolingEvent.Enrolled(Next, SchoolKind.DayCare, "Hort", SchoolClass.Regular),
            new LifecycleEvent.ComplianceWarningRaised(SchoolingRejection.EnrolledWithoutAssignment.Code, $"{Next}"));
    }

    [Fact]
    public void Tells_places_and_certificates_of_different_ids_apart()
    {
        GivenAssigned();
        When(new RequestSchoolPlace(Next, SchoolKind.Secondary));
        Then(new SchoolingEvent.PlaceRequested(Next, SchoolKind.Secondary));
        Given("2026-05-01", new SchoolingEvent.CertificateRecorded(Id(5), SchoolCertificate.Report, "Schule am Park", Day("2026-05-01"), new string('a', 64)));
        When(new RecordSchoolCertificate(Id(6), SchoolCertificate.LeavingReport, "Schule am Park", Today, new string('b', 64)));
        Then(new SchoolingEvent.CertificateRecorded(Id(6), SchoolCertificate.LeavingReport, "Schule am Park", Today, new string('b', 64)));
    }

    [Theory]
    [InlineData("2025-03-31", "2025-03-01")]
    [InlineData("2025-04-01", "2025-04-01")]
    public void Owes_school_in_the_Land_of_the_day_from_the_allocation_there(string day, string startsOn)
    {
        GivenAChild("13003000");
        Given("2025-03-01", new ArrivalEvent.AllocatedToMunicipality("06411000", AllocationBasis.Quota));
        Given("2025-04-01", new ArrivalEvent.AllocatedToMunicipality("05315000", AllocationBasis.Quota));
        Assert.Equal(Day(startsOn), SchoolDuty.StartsOn(Pathway, Day(day), Rules));
    }

    [Fact]
    public void Owes_school_from_the_day_of_the_allocation_itself()
    {
        GivenAChild("06411000");
        Given("2025-03-01", new ArrivalEvent.AllocatedToMunicipality("06411000", AllocationBasis.Quota));
        Assert.Null(SchoolDuty.StartsOn(Pathway, Day("2025-02-28"), Rules));
        Assert.Equal(Day("2025-03-01"), SchoolDuty.StartsOn(Pathway, Day("2025-03-01"), Rules));
    }

    [Fact]
    public void Counts_nothing_for_somebody_who_arrives_of_age_or_whose_birth_date_is_erased()
    {
        GivenAChild(bornOn: "2007-01-08");
        Assert.Null(DaysWithoutPlace.On(Pathway, Day("2025-01-08"), Rules));
        Assert.Null(SchoolDuty.StartsOn(PathwayHistory.Of([new(Id(1), 1, OpenedOn, default, OpenedForAChild with { BornOn = Personal<DateOnly>.Erased, Municipality = "09162000" })]).State, Today, Rules));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    public void Ends_on_the_day_before_the_change_where_there_is_one(int day, int ended)
    {
        var changed = new SchoolingEvent.SchoolChanged(Place, Next, SchoolKind.Secondary, "Schule am See", SchoolClass.Regular);
        var state = SchoolingStage.Evolve(SchoolingStage.Initial, new Entry(Id(9), 1, DateOnly.FromDayNumber(day), default, changed));
        Assert.Equal(DateOnly.FromDayNumber(ended), state.Places[Place].EndedOn);
    }

    [Fact]
    public void Owes_no_school_in_a_Land_that_is_none()
    {
        GivenAChild("17000000");
        Assert.Null(SchoolDuty.StartsOn(Pathway, Today, Rules));
        Assert.Equal(new(1, Day("2025-01-08")), DaysWithoutPlace.On(Pathway, Day("2025-01-08"), Rules));
    }
}
