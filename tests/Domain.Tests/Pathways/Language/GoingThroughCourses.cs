using Casework.Domain.Pathways.Language;

namespace Casework.Domain.Tests.Pathways.Language;

/// <summary>The machine of the stage, step by step.</summary>
public class GoingThroughCourses : LanguageSpec
{
    private LanguagePhase Phase => Pathway.Language.Phase;

    [Fact]
    public void Leads_from_the_placement_over_the_exam_to_the_end_of_the_repeat()
    {
        GivenOpened();
        Assert.Equal(LanguagePhase.NotAssessed, Phase);
        Given("2025-02-01", new LanguageEvent.LevelAssessed(LanguageLevel.A1, AssessmentMethod.Interview));
        Assert.Equal(LanguagePhase.Placed, Phase);
        Given("2025-02-02", Entitled);
        Assert.Equal(LanguagePhase.Entitled, Phase);
        Given("2025-02-03", new LanguageEvent.WaitlistJoined(CourseType.General));
        Assert.Equal(LanguagePhase.Waitlisted, Phase);
        Given("2026-01-05", Enrolled);
        Assert.Equal(LanguagePhase.Enrolled, Phase);
        Given("2026-02-01", new LanguageEvent.AttendanceRecorded(Course, 60));
        Assert.Equal(LanguagePhase.Attending, Phase);
        Given("2026-02-02", new LanguageEvent.CoursePaused(Course, PauseReason.Childcare));
        Assert.Equal(LanguagePhase.Paused, Phase);
        Given("2026-03-02", new LanguageEvent.CourseResumed(Course));
        Given("2026-04-01", Registered);
        Assert.Equal(LanguagePhase.ExamRegistered, Phase);
        Given("2026-05-20", Failed);
        Assert.Equal(LanguagePhase.Attending, Phase);
        Given("2026-05-21", new LanguageEvent.RepeatGranted(Course, 300));
        Assert.Equal(LanguagePhase.Repeating, Phase);
        Given("2026-06-01", new LanguageEvent.CourseCompleted(Course));
        Assert.Equal(LanguagePhase.Completed, Phase);
    }

    [Fact]
    public void Ends_early_for_who_leaves()
    {
        GivenEnrolled();
        Given("2026-03-01", new LanguageEvent.CourseWithdrawn(Course, WithdrawalReason.Move));
        Assert.Equal(LanguagePhase.Dropped, Phase);
        Given("2026-03-02", new LanguageEvent.WaitlistJoined(CourseType.Intensive));
        Assert.Equal(LanguagePhase.Waitlisted, Phase);
    }

    [Fact]
    public void Begins_with_a_certificate_where_nobody_has_assessed()
    {
        GivenOpened(new LanguageEvent.ExternalCertificateRecorded(Certificate, LanguageLevel.B1, "Goethe-Institut", Day("2024-01-01"), new string('a', 64)));
        Assert.Equal(LanguagePhase.Placed, Phase);
    }
}
