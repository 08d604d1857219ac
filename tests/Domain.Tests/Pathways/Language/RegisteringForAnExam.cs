using Casework.Domain.Pathways.Language;

namespace Casework.Domain.Tests.Pathways.Language;

public class RegisteringForAnExam : LanguageSpec
{
    private static readonly RegisterForExam _register = new(Exam, Course, ExamType.Dtz, Day("2026-05-20"));

    [Fact]
    public void Is_recorded()
    {
        GivenEnrolled();
        When(_register);
        Then(Registered);
    }

    [Fact]
    public void Needs_no_course()
    {
        GivenOpened();
        When(_register with { CourseId = null, ExamType = ExamType.Goethe });
        Then(Registered with { CourseId = null, ExamType = ExamType.Goethe });
    }

    [Fact]
    public void Is_refused_with_a_course_that_is_unknown()
    {
        GivenOpened();
        When(_register);
        ThenRejected(LanguageRejection.CourseNotFound, at: "CourseId");
    }

    [Fact]
    public void Is_refused_on_a_day_before_the_enrolment()
    {
        GivenEnrolled();
        When(_register with { ExamOn = Day("2026-01-04") });
        ThenRejected(LanguageRejection.ExamBeforeEnrolment, at: "ExamOn");
    }

    [Fact]
    public void Is_refused_when_the_same_exam_is_known_otherwise()
    {
        GivenRegistered();
        When(_register with { ExamOn = Day("2026-05-21") });
        ThenRejected(LanguageRejection.ExamAlreadyKnown, at: "ExamId");
    }
}
