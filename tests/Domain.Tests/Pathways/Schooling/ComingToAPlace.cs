using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Schooling;

namespace Casework.Domain.Tests.Pathways.Schooling;

public class ComingToAPlace : SchoolingSpec
{
    private static readonly EnrolInSchool _enrol = new(Place, SchoolKind.Primary, "Schule am Park", SchoolClass.Preparatory);

    [Fact]
    public void Goes_from_the_request_over_the_assignment_to_a_class()
    {
        GivenAChild();
        When(new RequestSchoolPlace(Place, SchoolKind.Primary), on: "2025-02-01");
        Then(Requested);
        Assert.Equal(PlaceStatus.Requested, ThePlace?.Status);
        When(new AssignSchoolPlace(Place, "Schule am Park"), on: "2025-02-20");
        Then(Assigned);
        Assert.Equal(PlaceStatus.Assigned, ThePlace?.Status);
        When(_enrol, on: "2025-03-01");
        Then(Enrolled);
        Assert.Equal(PlaceStatus.PreparatoryClass, ThePlace?.Status);
        When(new JoinRegularClass(Place), on: "2026-02-01");
        Then(new SchoolingEvent.RegularClassJoined(Place));
        Assert.Equal(PlaceStatus.RegularClass, ThePlace?.Status);
    }

    [Fact]
    public void Asks_for_a_place_once()
    {
        GivenAssigned();
        When(new RequestSchoolPlace(Place, SchoolKind.Primary));
        ThenNothing();
        When(new RequestSchoolPlace(Place, SchoolKind.Secondary));
        ThenRejected(SchoolingRejection.PlaceAlreadyKnown, at: "PlaceId");
    }

    [Fact]
    public void Can_be_asked_for_after_the_enrolment_was_entered_but_not_for_another_kind()
    {
        GivenAChild();
        Given("2025-03-01", Enrolled);
        When(new RequestSchoolPlace(Place, SchoolKind.Secondary), on: "2025-02-01");
        ThenRejected(SchoolingRejection.PlaceAlreadyKnown);
        When(new RequestSchoolPlace(Place, SchoolKind.Primary), on: "2025-02-01");
        Then(Requested);
        Assert.Equal(PlaceStatus.PreparatoryClass, ThePlace?.Status);
    }

    [Fact]
    public void Is_assigned_only_where_a_place_was_asked_for()
    {
        GivenAChild();
        When(new AssignSchoolPlace(Place, "Schule am Park"));
        ThenRejected(SchoolingRejection.PlaceNotFound, at: "PlaceId");
    }

    [Fact]
    public void Can_be_assigned_to_another_school()
    {
        GivenAssigned();
        When(new AssignSchoolPlace(Place, "Schule am Fluss"));
        Then(Assigned with { School = "Schule am Fluss" });
        Assert.Equal("Schule am Fluss", ThePlace?.School);
    }

    [Fact]
    public void Is_not_assigned_after_its_end_or_before_its_last_step()
    {
        GivenAssigned();
        When(new AssignSchoolPlace(Place, "Schule am Fluss"), on: "2025-02-19");
        ThenRejected(SchoolingRejection.PlaceChangedLater, at: "EffectiveOn");
        Given("2025-02-22", new SchoolingEvent.PlaceEnded(Place, PlaceEnd.Withdrawn));
        When(new AssignSchoolPlace(Place, "Schule am Fluss"));
        ThenRejected(SchoolingRejection.PlaceEnded, at: "PlaceId");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Is_recorded_with_a_warning_when_the_child_was_enrolled_without_an_assignment(bool requested)
    {
        GivenAChild();
        if (requested)
            Given("2025-02-01", Requested);
        When(_enrol);
        Then(Enrolled, new LifecycleEvent.ComplianceWarningRaised("SCHOOL_ENROLLED_WITHOUT_ASSIGNMENT", Place.ToString()));
    }

    [Fact]
    public void Is_recorded_with_a_warning_while_the_child_goes_to_another_school()
    {
        GivenEnrolled();
        Given("2025-04-01", new SchoolingEvent.PlaceRequested(Next, SchoolKind.Primary), new SchoolingEvent.PlaceAssigned(Next, "Other"));
        When(_enrol with { PlaceId = Next, School = "Other" });
        Then(
            Enrolled with { PlaceId = Next, School = "Other" },
            new LifecycleEvent.ComplianceWarningRaised("SCHOOL_PLACES_OVERLAP", Next.ToString()));
    }

    [Fact]
    public void Is_not_flagged_beside_day_care()
    {
        GivenAChild();
        Given("2025-02-01", new SchoolingEvent.Enrolled(Next, SchoolKind.DayCare, "Kita", SchoolClass.Regular), Requested, Assigned);
        When(_enrol);
        Then(Enrolled);
    }

    [Fact]
    public void Is_refused_with_other_particulars()
    {
        GivenEnrolled();
        When(_enrol with { School = "Other" });
        ThenRejected(SchoolingRejection.PlaceAlreadyKnown, at: "PlaceId");
    }

    [Fact]
    public void Is_refused_for_another_kind_of_school_than_was_asked_for()
    {
        GivenAssigned();
        When(_enrol with { Kind = SchoolKind.Vocational });
        ThenRejected(SchoolingRejection.PlaceAlreadyKnown, at: "Kind");
    }

    [Fact]
    public void Is_refused_before_the_assignment_and_after_the_end()
    {
        GivenAssigned();
        When(_enrol, on: "2025-02-19");
        ThenRejected(SchoolingRejection.PlaceChangedLater, at: "EffectiveOn");
        Given("2025-02-25", new SchoolingEvent.PlaceEnded(Place, PlaceEnd.PlaceClosed));
        When(_enrol);
        ThenRejected(SchoolingRejection.PlaceEnded, at: "PlaceId");
    }

    [Fact]
    public void Comes_to_a_regular_class_only_after_the_enrolment()
    {
        GivenAssigned();
        When(new JoinRegularClass(Next));
        ThenRejected(SchoolingRejection.PlaceNotFound, at: "PlaceId");
        When(new JoinRegularClass(Place));
        ThenRejected(SchoolingRejection.NotEnrolled, at: "PlaceId");
        Given("2025-03-01", Enrolled);
        When(new JoinRegularClass(Place), on: "2025-02-28");
        ThenRejected(SchoolingRejection.PlaceChangedLater, at: "EffectiveOn");
    }

    [Fact]
    public void Comes_to_no_regular_class_after_the_end()
    {
        GivenEnrolled();
        Given("2025-05-01", new SchoolingEvent.PlaceEnded(Place, PlaceEnd.Moved));
        When(new JoinRegularClass(Place));
        ThenRejected(SchoolingRejection.PlaceEnded, at: "PlaceId");
    }

    [Fact]
    public void Is_in_the_regular_class_from_the_first_day_when_enrolled_in_it()
    {
        GivenAssigned();
        Given("2025-03-01", Enrolled with { Class = SchoolClass.Regular });
        When(new JoinRegularClass(Place));
        ThenNothing();
        Assert.Equal(Day("2025-03-01"), ThePlace?.RegularSince);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Names_the_school(string school)
    {
        GivenAssigned();
        When(_enrol with { School = school });
        ThenRejected(PathwayRejection.TextMissing, at: "School");
        When(new AssignSchoolPlace(Place, school));
        ThenRejected(PathwayRejection.TextMissing, at: "School");
    }
}
