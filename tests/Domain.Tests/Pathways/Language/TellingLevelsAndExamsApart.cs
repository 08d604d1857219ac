using Casework.Domain.Pathways.Language;

namespace Casework.Domain.Tests.Pathways.Language;

public class TellingLevelsAndExamsApart : LanguageSpec
{
    [Theory]
    [InlineData(LanguageLevel.A2, LanguageLevel.B1, LanguageLevel.B1)]
    [InlineData(LanguageLevel.B1, LanguageLevel.A2, LanguageLevel.B1)]
    public void Knows_the_higher_of_the_level_attained_and_the_one_assessed(LanguageLevel attained, LanguageLevel assessed, LanguageLevel known)
    {
        GivenOpened(
            new LanguageEvent.ExternalCertificateRecorded(Certificate, attained, "Goethe-Institut", OpenedOn, new string('a', 64)),
            new LanguageEvent.LevelAssessed(assessed, AssessmentMethod.Interview));
        Assert.Equal(known, Pathway.Language.KnownLevel);
    }

    [Fact]
    public void Finds_each_exam_by_its_own_id()
    {
        GivenRegistered();
        Given("2026-04-02", new LanguageEvent.ExamRegistered(Id(7), Course, ExamType.Telc, Day("2026-05-25")));
        Assert.Equal((ExamType.Dtz, ExamType.Telc), (Pathway.Language.Exam(Exam)?.Type, Pathway.Language.Exam(Id(7))?.Type));
    }

    [Fact]
    public void Gives_no_level_to_who_has_failed_whatever_the_exam()
    {
        Assert.Equal(LanguageRejection.LevelUnexpected.Code, new LanguageExam(Exam, Course, ExamType.Telc, Today).Flaw(ExamOutcome.Failed, LanguageLevel.B1)?.Code);
        GivenOpened();
        When(new RecordExamResult(Exam, ExamOutcome.Failed, LanguageLevel.B1));
        ThenRejected(LanguageRejection.LevelUnexpected);
    }

    [Fact]
    public void Certifies_due_attendance_in_each_course_by_itself()
    {
        GivenEnrolled();
        Given("2026-01-06", new LanguageEvent.CourseEnrolled(Id(7), CourseType.Vocational, "Volkshochschule", Day("2026-01-12")));
        Given("2026-05-01", new LanguageEvent.DueAttendanceCertified(Id(7), "Volkshochschule", new string('d', 64)));
        When(new CertifyDueAttendance(Course, "Volkshochschule", new string('c', 64)));
        Then(new LanguageEvent.DueAttendanceCertified(Course, "Volkshochschule", new string('c', 64)));
    }

    [Fact]
    public void Keeps_the_day_on_which_a_course_ended_when_its_enrolment_is_entered_late()
    {
        GivenOpened(Entitled);
        Given("2026-01-20", new LanguageEvent.CourseWithdrawn(Course, WithdrawalReason.Move));
        Given("2026-02-01", Enrolled);
        Assert.Equal((CourseStatus.Withdrawn, Day("2026-01-20")), (Pathway.Language.Course(Course)!.Status, Pathway.Language.Course(Course)!.StatusSince));
    }
}
