using Casework.Domain.Pathways.Language;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Tests.Pathways.Language;

public class RecordingAttendance : LanguageSpec
{
    [Fact]
    public void Adds_to_the_units_attended()
    {
        GivenEnrolled();
        Given("2026-01-31", new LanguageEvent.AttendanceRecorded(Course, 60));
        When(new RecordAttendance(Course, 80), on: "2026-02-28");
        Then(new LanguageEvent.AttendanceRecorded(Course, 80));
        Assert.Equal(140, Pathway.Language.AttendedUnits(CourseType.General));
    }

    [Fact]
    public void Fits_into_the_units_granted()
    {
        GivenEnrolled();
        Given("2026-01-31", new LanguageEvent.AttendanceRecorded(Course, 600));
        When(new RecordAttendance(Course, 100));
        Then(new LanguageEvent.AttendanceRecorded(Course, 100));
    }

    [Fact]
    public void Is_recorded_with_a_warning_beyond_the_units_granted()
    {
        GivenEnrolled();
        Given("2026-01-31", new LanguageEvent.AttendanceRecorded(Course, 600));
        When(new RecordAttendance(Course, 101));
        Then(new LanguageEvent.AttendanceRecorded(Course, 101), new LifecycleEvent.ComplianceWarningRaised("UNITS_EXCEEDED", Course.ToString()));
    }

    [Fact]
    public void May_use_the_units_of_a_repeat()
    {
        GivenRegistered();
        Given("2026-05-20", new LanguageEvent.AttendanceRecorded(Course, 700), Failed, new LanguageEvent.RepeatGranted(Course, 300));
        When(new RecordAttendance(Course, 300));
        Then(new LanguageEvent.AttendanceRecorded(Course, 300));
    }

    [Fact]
    public void Counts_when_it_was_before_the_day_the_enrolment_was_entered()
    {
        GivenOpened(Entitled);
        Given("2026-03-01", Enrolled);
        When(new RecordAttendance(Course, 60), on: "2026-01-31");
        Then(new LanguageEvent.AttendanceRecorded(Course, 60));
        Assert.Equal(60, Pathway.Language.AttendedUnits(CourseType.General));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Is_refused_without_units(int units)
    {
        GivenEnrolled();
        When(new RecordAttendance(Course, units));
        ThenRejected(LanguageRejection.UnitsInvalid, at: "Units");
    }

    [Fact]
    public void Is_refused_in_an_unknown_course()
    {
        GivenEnrolled();
        When(new RecordAttendance(Id(9), 60));
        ThenRejected(LanguageRejection.CourseNotFound, at: "CourseId");
    }

    [Fact]
    public void Is_refused_before_the_course_starts()
    {
        GivenEnrolled();
        When(new RecordAttendance(Course, 60), on: "2026-01-11");
        ThenRejected(LanguageRejection.CourseChangedLater, at: "EffectiveOn");
    }

    [Fact]
    public void Is_refused_after_the_course_has_ended()
    {
        GivenEnrolled();
        Given("2026-03-01", new LanguageEvent.CourseWithdrawn(Course, WithdrawalReason.Move));
        When(new RecordAttendance(Course, 60), on: "2026-03-02");
        ThenRejected(LanguageRejection.CourseEnded, at: "EffectiveOn");
    }

    [Fact]
    public void Of_the_time_before_the_end_may_come_late()
    {
        GivenEnrolled();
        Given("2026-03-01", new LanguageEvent.CourseWithdrawn(Course, WithdrawalReason.Move));
        When(new RecordAttendance(Course, 60), on: "2026-02-28");
        Then(new LanguageEvent.AttendanceRecorded(Course, 60));
    }
}
