using Casework.Domain.Pathways.Language;

namespace Casework.Domain.Tests.Pathways.Language;

/// <summary>A step in a course may be taken on the very day of the one before it; what comes late or twice changes nothing else.</summary>
public class KeepingToTheDayOfACourse : LanguageSpec
{
    private static readonly Guid Another = Id(7);

    [Fact]
    public void Pauses_resumes_completes_or_withdraws_on_the_day_of_the_step_before()
    {
        GivenEnrolled();
        When(new PauseCourse(Course, PauseReason.Illness), on: "2026-01-05");
        ThenAccepted();
        When(new WithdrawFromCourse(Course, WithdrawalReason.Move), on: "2026-01-05");
        ThenAccepted();
        When(new CompleteCourse(Course), on: "2026-01-05");
        ThenAccepted();
        When(new CertifyDueAttendance(Course, "Volkshochschule", new string('c', 64)), on: "2026-01-05");
        ThenAccepted();
        Given("2026-03-01", new LanguageEvent.CoursePaused(Course, PauseReason.Illness));
        When(new ResumeCourse(Course), on: "2026-03-01");
        ThenAccepted();
    }

    [Theory]
    [InlineData("2026-01-11", false)]
    [InlineData("2026-01-12", true)]
    public void Counts_attendance_from_the_first_day_of_the_course(string day, bool counted)
    {
        GivenEnrolled();
        When(new RecordAttendance(Course, 20), on: day);
        if (counted)
            ThenAccepted();
        else
            ThenRejected(LanguageRejection.CourseChangedLater);
    }

    [Theory]
    [InlineData("2026-03-01", true)]
    [InlineData("2026-03-02", false)]
    public void Counts_attendance_up_to_the_last_day_of_the_course(string day, bool counted)
    {
        GivenEnrolled();
        Given("2026-03-01", new LanguageEvent.CourseWithdrawn(Course, WithdrawalReason.Move));
        When(new RecordAttendance(Course, 20), on: day);
        if (counted)
            ThenAccepted();
        else
            ThenRejected(LanguageRejection.CourseEnded);
    }

    [Fact]
    public void Registers_for_an_exam_from_the_first_day_that_is_known_of_the_course_and_takes_it_on_its_day()
    {
        GivenEnrolled();
        When(new RegisterForExam(Exam, Course, ExamType.Dtz, Day("2026-01-05")));
        ThenAccepted();
        Given("2026-04-01", Registered);
        When(new RecordExamResult(Exam, ExamOutcome.Passed, LanguageLevel.B1), on: "2026-05-20");
        Then(new LanguageEvent.ExamTaken(Exam, ExamOutcome.Passed, LanguageLevel.B1));
    }

    [Fact]
    public void Tells_exams_certificates_and_courses_of_different_ids_apart()
    {
        GivenRegistered();
        Given("2026-04-02", new LanguageEvent.ExamRegistered(Another, Course, ExamType.Telc, Day("2026-05-25")));
        Assert.Equal([Exam, Another], Pathway.Language.Exams.Select(exam => exam.Id));
        Given("2026-05-20", new LanguageEvent.ExamTaken(Exam, ExamOutcome.Passed, LanguageLevel.A2));
        When(new RecordExamResult(Another, ExamOutcome.Passed, LanguageLevel.B1), on: "2026-05-25");
        Then(new LanguageEvent.ExamTaken(Another, ExamOutcome.Passed, LanguageLevel.B1));
        Assert.Equal(2, Pathway.Language.Results.Count);
        When(new RecordExternalCertificate(Certificate, LanguageLevel.B1, "Goethe-Institut", Today, new string('a', 64)));
        Then(new LanguageEvent.ExternalCertificateRecorded(Certificate, LanguageLevel.B1, "Goethe-Institut", Today, new string('a', 64)));
        When(new RecordExternalCertificate(Id(8), LanguageLevel.B2, "Goethe-Institut", Today, new string('b', 64)));
        Then(new LanguageEvent.ExternalCertificateRecorded(Id(8), LanguageLevel.B2, "Goethe-Institut", Today, new string('b', 64)));
        When(new RevokeLanguageEvidence(Id(9), "forged"));
        ThenRejected(LanguageRejection.EvidenceNotFound);
    }

    [Fact]
    public void Keeps_one_registration_result_and_evidence_under_one_id()
    {
        GivenRegistered();
        Given("2026-04-02", Registered with { ExamType = ExamType.Telc });
        Assert.Equal(ExamType.Telc, Assert.Single(Pathway.Language.Exams).Type);
        Given("2026-05-20", new LanguageEvent.ExamTaken(Exam, ExamOutcome.Passed, LanguageLevel.A2));
        Given("2026-05-21", new LanguageEvent.ExamTaken(Exam, ExamOutcome.Passed, LanguageLevel.B1));
        Assert.Equal(LanguageLevel.B1, Assert.Single(Pathway.Language.Results).Level);
        Assert.Equal(LanguageLevel.B1, Assert.Single(Pathway.Language.Evidence).Level);
    }

    [Fact]
    public void Is_known_from_its_enrolment_or_its_start_whichever_comes_first()
    {
        GivenOpened(Entitled);
        Given("2026-02-01", Enrolled);
        Assert.Equal((Day("2026-01-12"), Day("2026-01-12")), (Pathway.Language.Course(Course)!.From, Pathway.Language.Course(Course)!.StatusSince));
        Given("2026-01-02", new LanguageEvent.CourseEnrolled(Another, CourseType.Youth, "Volkshochschule", Day("2026-01-12")));
        Assert.Equal((Day("2026-01-02"), Day("2026-01-02")), (Pathway.Language.Course(Another)!.From, Pathway.Language.Course(Another)!.StatusSince));
    }

    [Fact]
    public void Does_not_exist_before_it_is_enrolled_in()
    {
        GivenOpened(Entitled);
        Given("2026-02-01", new LanguageEvent.AttendanceRecorded(Course, 20));
        Assert.Null(Pathway.Language.Course(Course));
        Assert.Equal(LanguagePhase.Entitled, Pathway.Language.Phase);
    }

    [Fact]
    public void Is_repeated_once_for_each_grant_and_from_its_day()
    {
        GivenEnrolled();
        Given("2026-03-01", new LanguageEvent.RepeatGranted(Course, 300));
        Assert.Equal((1, Day("2026-01-05")), (Pathway.Language.Course(Course)!.Repeats, Pathway.Language.Course(Course)!.StatusSince));
        Given("2026-04-01", new LanguageEvent.CourseCompleted(Course));
        Given("2026-05-01", new LanguageEvent.RepeatGranted(Course, 300));
        Assert.Equal((2, CourseStatus.Running, Day("2026-05-01")), (Pathway.Language.Course(Course)!.Repeats, Pathway.Language.Course(Course)!.Status, Pathway.Language.Course(Course)!.StatusSince));
    }

    [Fact]
    public void Stays_as_it_ended_whatever_is_entered_later()
    {
        GivenEnrolled();
        Given("2026-03-01", new LanguageEvent.CourseWithdrawn(Course, WithdrawalReason.Move));
        Given("2026-04-01", new LanguageEvent.CoursePaused(Course, PauseReason.Illness), new LanguageEvent.CourseCompleted(Course));
        Assert.Equal((CourseStatus.Withdrawn, Day("2026-03-01")), (Pathway.Language.Course(Course)!.Status, Pathway.Language.Course(Course)!.StatusSince));
    }

    [Fact]
    public void Counts_the_units_of_each_kind_of_course_by_themselves()
    {
        GivenEnrolled();
        Given("2026-01-06", new LanguageEvent.EntitlementGranted(EntitlementBasis.Claim, CourseType.Vocational, 400, Day("2027-01-31")), new LanguageEvent.CourseEnrolled(Another, CourseType.Vocational, "Volkshochschule", Day("2026-01-12")));
        Given("2026-02-01", new LanguageEvent.AttendanceRecorded(Course, 30), new LanguageEvent.AttendanceRecorded(Another, 50));
        Given("2026-03-01", new LanguageEvent.RepeatGranted(Course, 300), new LanguageEvent.RepeatGranted(Another, 100));
        Assert.Equal((1000, 30), (Pathway.Language.GrantedUnits(CourseType.General), Pathway.Language.AttendedUnits(CourseType.General)));
        Assert.Equal((500, 50), (Pathway.Language.GrantedUnits(CourseType.Vocational), Pathway.Language.AttendedUnits(CourseType.Vocational)));
    }

    [Fact]
    public void Waits_for_the_exam_of_this_course_until_its_own_result_is_there()
    {
        GivenRegistered();
        Assert.Equal(LanguagePhase.ExamRegistered, Pathway.Language.Phase);
        Given("2026-05-01", new LanguageEvent.ExamTaken(Another, ExamOutcome.Failed, null));
        Assert.Equal(LanguagePhase.ExamRegistered, Pathway.Language.Phase);
        Given("2026-05-02", new LanguageEvent.ExamRegistered(Exam, Another, ExamType.Dtz, Day("2026-06-20")));
        Assert.Equal(LanguagePhase.Enrolled, Pathway.Language.Phase);
        Given("2026-05-03", new LanguageEvent.AttendanceRecorded(Course, 1));
        Assert.Equal(LanguagePhase.Attending, Pathway.Language.Phase);
    }

    [Theory]
    [InlineData("2026-01-31", false)]
    [InlineData("2026-02-01", true)]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-03-01", false)]
    public void Is_entitled_to_from_the_day_of_the_grant_to_the_last(string day, bool valid) =>
        Assert.Equal(valid, new LanguageEntitlement(EntitlementBasis.Claim, CourseType.General, 700, Day("2026-02-01"), Day("2026-02-28"), null).IsValidOn(Day(day)));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(10_000, true)]
    [InlineData(10_001, false)]
    public void Takes_one_to_ten_thousand_units(int units, bool taken)
    {
        var now = new Casework.Domain.Pathways.Circumstances(Today, Rules);
        Assert.Equal(taken, LanguageShape.Flaw(new LanguageEvent.AttendanceRecorded(Course, units), now) is null);
        Assert.Equal(taken, LanguageShape.Flaw(new LanguageEvent.RepeatGranted(Course, units), now) is null);
        Assert.Equal(taken, LanguageShape.Flaw(new LanguageEvent.EntitlementGranted(EntitlementBasis.Claim, CourseType.General, units, Today), now) is null);
    }

    [Fact]
    public void Gives_no_level_without_passing() =>
        Assert.Equal(
            LanguageRejection.LevelUnexpected.Code,
            LanguageShape.Flaw(new LanguageEvent.ExamTaken(Exam, ExamOutcome.NoShow, LanguageLevel.B1), new(Today, Rules))?.Code);

    [Fact]
    public void Lets_a_claim_last_longer_than_an_admission_and_end_on_its_day()
    {
        GivenOpened();
        When(new GrantLanguageEntitlement(EntitlementBasis.Claim, CourseType.General, Today));
        ThenAccepted();
        When(new GrantLanguageEntitlement(EntitlementBasis.Claim, CourseType.General, Today.AddYears(9)));
        ThenAccepted();
    }

    [Fact]
    public void Enters_the_waitlist_once_on_a_day_even_when_the_course_has_begun()
    {
        GivenOpened(Entitled);
        Given("2026-01-05", new LanguageEvent.WaitlistJoined(CourseType.General), Enrolled);
        When(new JoinCourseWaitlist(CourseType.General), on: "2026-01-05");
        ThenNothing();
    }
}
