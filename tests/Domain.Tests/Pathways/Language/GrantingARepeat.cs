using Casework.Domain.Pathways.Language;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways.Language;

public class GrantingARepeat : LanguageSpec
{
    private static readonly LanguageEvent.DueAttendanceCertified _certified = new(Course, "Volkshochschule", new string('c', 64));

    private static readonly LanguageEvent.RepeatGranted _granted = new(Course, 300) { RuleSet = "language-repeat-2024" };

    [Fact]
    public void Adds_units_after_a_failed_exam()
    {
        GivenDulyAttended();
        Given("2026-05-20", Failed);
        When(new GrantCourseRepeat(Course));
        Then(_granted);
        Assert.Equal(1000, Pathway.Language.GrantedUnits(CourseType.General));
    }

    [Fact]
    public void Follows_a_level_below_the_aim()
    {
        GivenDulyAttended();
        Given("2026-05-20", new LanguageEvent.ExamTaken(Exam, ExamOutcome.Passed, LanguageLevel.A2));
        When(new GrantCourseRepeat(Course));
        Then(_granted);
    }

    [Fact]
    public void Opens_a_completed_course_again()
    {
        GivenDulyAttended();
        Given("2026-05-20", new LanguageEvent.CourseCompleted(Course), Failed);
        When(new GrantCourseRepeat(Course));
        Then(_granted);
        Assert.Equal(CourseStatus.Running, Pathway.Language.Course(Course)?.Status);
    }

    [Fact]
    public void May_follow_on_the_day_on_which_the_course_was_completed()
    {
        GivenDulyAttended();
        Given("2026-05-20", new LanguageEvent.CourseCompleted(Course), Failed);
        When(new GrantCourseRepeat(Course), on: "2026-05-20");
        Then(_granted);
    }

    [Fact]
    public void Is_refused_a_second_time()
    {
        GivenDulyAttended();
        Given("2026-05-20", Failed, _granted);
        When(new GrantCourseRepeat(Course));
        ThenRejected(LanguageRejection.RepeatAlreadyGranted, at: "CourseId", under: "language-repeat-2024");
    }

    [Fact]
    public void Is_refused_when_the_level_was_reached()
    {
        GivenDulyAttended();
        Given("2026-05-20", new LanguageEvent.ExamTaken(Exam, ExamOutcome.Passed, LanguageLevel.B1));
        When(new GrantCourseRepeat(Course));
        ThenRejected(LanguageRejection.RepeatWithoutMissedLevel, at: "CourseId");
    }

    [Fact]
    public void Is_refused_after_an_exam_missed_in_another_course()
    {
        GivenEnrolled();
        Given("2026-04-01", Registered with { CourseId = Id(9) });
        Given("2026-05-20", Failed);
        When(new GrantCourseRepeat(Course));
        ThenRejected(LanguageRejection.RepeatWithoutMissedLevel);
    }

    [Fact]
    public void Is_refused_in_an_unknown_course()
    {
        GivenOpened();
        When(new GrantCourseRepeat(Course));
        ThenRejected(LanguageRejection.CourseNotFound, at: "CourseId");
    }

    [Fact]
    public void Is_refused_after_a_withdrawal()
    {
        GivenDulyAttended();
        Given("2026-05-20", Failed, new LanguageEvent.CourseWithdrawn(Course, WithdrawalReason.Work));
        When(new GrantCourseRepeat(Course));
        ThenRejected(LanguageRejection.CourseEnded, at: "CourseId");
    }

    [Fact]
    public void Is_refused_before_the_last_change_of_the_course()
    {
        GivenDulyAttended();
        Given("2026-05-20", Failed, new LanguageEvent.CourseCompleted(Course));
        When(new GrantCourseRepeat(Course), on: "2026-05-19");
        ThenRejected(LanguageRejection.CourseChangedLater, at: "EffectiveOn");
    }

    [Fact]
    public void Is_refused_while_another_course_of_the_type_is_open()
    {
        GivenDulyAttended();
        Given("2026-05-20", Failed, new LanguageEvent.CourseCompleted(Course), Enrolled with { CourseId = Id(9) });
        When(new GrantCourseRepeat(Course));
        ThenRejected(LanguageRejection.CourseAlreadyOpen, at: "CourseId");
    }

    [Fact]
    public void Is_refused_when_no_rule_is_in_force()
    {
        Rules = new RuleBook([.. Rules.RuleSets.Where(set => set.Topic != "language.repeat")]);
        GivenDulyAttended();
        Given("2026-05-20", Failed);
        When(new GrantCourseRepeat(Course));
        ThenRejected(RuleRejection.NoneInForce("language.repeat"), under: "language.repeat");
    }

    [Fact]
    public void Is_refused_to_who_did_not_attend_as_they_should()
    {
        GivenRegistered();
        Given("2026-05-20", Failed);
        When(new GrantCourseRepeat(Course));
        ThenRejected(LanguageRejection.RepeatWithoutDueAttendance, at: "CourseId", under: "language-repeat-2024");
    }

    [Theory]
    [InlineData("2024-11-30", true)]
    [InlineData("2024-12-01", false)]
    public void Was_granted_without_a_certificate_until_the_right_was_narrowed(string day, bool granted)
    {
        Given(Day("2023-01-10"), Opened with { ArrivedOn = Day("2023-01-08") });
        Given("2023-02-01", Entitled);
        Given("2023-03-01", Enrolled with { StartsOn = Day("2023-03-01") }, Registered with { ExamOn = Day("2024-05-20") });
        Given("2024-05-20", Failed);
        When(new GrantCourseRepeat(Course), on: day);
        if (granted)
            Then(_granted with { RuleSet = "language-repeat-2017" });
        else
            ThenRejected(LanguageRejection.RepeatWithoutDueAttendance);
    }

    private void GivenDulyAttended()
    {
        GivenRegistered();
        Given("2026-05-01", _certified);
    }
}
