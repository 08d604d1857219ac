using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Schooling;
using Casework.Domain.Pathways.Work;

namespace Casework.Domain.Tests.Pathways.Worklists;

public class SpanningTimes : PathwaySpec
{
    private IEnumerable<string> Told => StageSpans.Of(Pathway).Select(span => $"{span.Kind} {span.Subject} {span.Since:yyyy-MM-dd} {span.Until:yyyy-MM-dd}");

    [Fact]
    public void Are_none_of_a_pathway_that_was_not_opened() => Assert.Empty(Told);

    [Fact]
    public void Go_from_facility_to_facility_and_out()
    {
        GivenOpened();
        Given("2025-02-01", new ArrivalEvent.FirstReceptionEntered("Stern Buchholz"));
        Assert.Equal(["Reception Stern Buchholz 2025-02-01 "], Told);
        Given("2025-03-01", new ArrivalEvent.FirstReceptionEntered("Nostorf"));
        Given("2025-05-01", new ArrivalEvent.FirstReceptionLeft(ReceptionExit.OwnHousing));
        Assert.Equal(["Reception Stern Buchholz 2025-02-01 2025-03-01", "Reception Nostorf 2025-03-01 2025-05-01"], Told);
    }

    [Fact]
    public void End_the_waiting_with_a_course_of_the_type()
    {
        GivenOpened();
        Given("2025-02-01", new LanguageEvent.WaitlistJoined(CourseType.General));
        Given("2025-02-02", new LanguageEvent.WaitlistJoined(CourseType.Literacy), new LanguageEvent.WaitlistJoined(CourseType.General));
        Given("2025-04-01", new LanguageEvent.CourseEnrolled(Id(1), CourseType.General, "VHS", Day("2025-05-01")));
        Assert.Equal(["CourseWaitlist General 2025-02-01 2025-04-01", "CourseWaitlist Literacy 2025-02-02 "], Told);
    }

    [Fact]
    public void Go_from_the_application_to_the_decision_and_on_after_an_objection()
    {
        GivenOpened();
        Given("2025-02-01", new RecognitionEvent.RecognitionFiled(Id(1), "Nurse", Regulated: true, "Office", RecognitionTrack.Standard, "SYR"));
        Assert.Equal(["Recognition Nurse 2025-02-01 "], Told);
        Given("2025-06-01", new RecognitionEvent.RecognitionDecided(Id(1), RecognitionOutcome.None));
        Assert.Equal(["Recognition Nurse 2025-02-01 2025-06-01"], Told);
        Given("2025-06-15", new RecognitionEvent.ObjectionFiled(Id(1)));
        Assert.Equal(["Recognition Nurse 2025-02-01 "], Told);
    }

    [Fact]
    public void Are_of_paid_work_alone_and_end_with_the_file()
    {
        GivenOpened();
        Given("2025-02-01", new WorkEvent.SpellStarted(Id(1), SpellKind.Employment, "Garage", null, 40, null), new WorkEvent.SpellStarted(Id(2), SpellKind.Internship, "Garage", null, 10, null));
        Assert.Equal(["Employment Employment 2025-02-01 "], Told);
        Given("2025-09-01", new LifecycleEvent.Closed(ClosingReason.GoalReached, DuplicateOf: null));
        Assert.Equal(["Employment Employment 2025-02-01 2025-09-01"], Told);
    }

    [Fact]
    public void Go_from_the_asking_for_a_school_place_to_taking_it()
    {
        GivenOpened();
        Given("2025-02-01", new SchoolingEvent.PlaceRequested(Id(1), SchoolKind.Primary));
        Assert.Equal(["SchoolPlaceWanted Primary 2025-02-01 "], Told);
    }

    [Theory]
    [InlineData("2026-01-31", null, 6, "2026-07-30", null)]
    [InlineData("2026-01-31", null, 6, "2026-07-31", true)]
    [InlineData("2026-01-31", "2026-07-30", 6, "2026-07-30", false)]
    [InlineData("2026-01-31", "2026-07-31", 6, "2026-08-01", true)]
    [InlineData("2026-01-31", "2026-08-15", 12, "2026-08-16", false)]
    public void Are_said_to_have_lasted_once_that_is_known(string since, string? until, int months, string day, bool? lasted) =>
        Assert.Equal(lasted, StageSpan.Lasted(Day(since), until is null ? null : Day(until), months, Day(day)));

    [Theory]
    [InlineData("2026-01-31", null, "2026-02-02", 2)]
    [InlineData("2026-01-31", "2026-02-01", "2026-03-02", 1)]
    [InlineData("2026-01-31", null, "2026-01-30", 0)]
    public void Are_counted_in_days(string since, string? until, string day, int days) =>
        Assert.Equal(days, StageSpan.Days(Day(since), until is null ? null : Day(until), Day(day)));
}
