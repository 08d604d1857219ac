using Casework.Domain.Pathways.Language;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways.Language;

public class GrantingARepeat : LanguageSpec
{
    private static readonly LanguageEvent.RepeatGranted _granted = new(Course, 300) { RuleSet = "language-courses-2017" };

    [Fact]
    public void Adds_units_after_a_failed_exam()
    {
        GivenRegistered();
        Given("2026-05-20", Failed);
        When(new GrantCourseRepeat(Course));
        Then(_granted);
        Assert.Equal(1000, Pathway.Language.GrantedUnits(CourseType.General));
    }

    [Fact]
    public void Follows_a_level_below_the_aim()
    {
        GivenRegistered();
        Given("2026-05-20", new LanguageEvent.ExamTaken(Exam, ExamOutcome.Passed, LanguageLevel.A2));
        When(new GrantCourseRepeat(Course));
        Then(_granted);
    }

    [Fact]
    public void Opens_a_completed_course_again()
    {
        GivenRegistered();
        Given("2026-05-20", new LanguageEvent.CourseCompleted(Course), Failed);
        When(new GrantCourseRepeat(Course));
        Then(_granted);
        Assert.Equal(CourseStatus.Running, Pathway.Language.Course(Course)?.Status);
    }

    [Fact]
    public void Is_refused_a_second_time()
    {
        GivenRegistered();
        Given("2026-05-20", Failed, _granted);
        When(new GrantCourseRepeat(Course));
        ThenRejected(LanguageRejection.RepeatAlreadyGranted, at: "CourseId", under: "language-courses-2017");
    }

    [Fact]
    public void Is_refused_when_the_level_was_reached()
    {
        GivenRegistered();
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
        GivenRegistered();
        Given("2026-05-20", Failed, new LanguageEvent.CourseWithdrawn(Course, WithdrawalReason.Work));
        When(new GrantCourseRepeat(Course));
        ThenRejected(LanguageRejection.CourseEnded, at: "CourseId");
    }

    [Fact]
    public void Is_refused_before_the_last_change_of_the_course()
    {
        GivenRegistered();
        Given("2026-05-20", Failed, new LanguageEvent.CourseCompleted(Course));
        When(new GrantCourseRepeat(Course), on: "2026-05-19");
        ThenRejected(LanguageRejection.CourseChangedLater, at: "EffectiveOn");
    }

    [Fact]
    public void Is_refused_while_another_course_of_the_type_is_open()
    {
        GivenRegistered();
        Given("2026-05-20", Failed, new LanguageEvent.CourseCompleted(Course), Enrolled with { CourseId = Id(9) });
        When(new GrantCourseRepeat(Course));
        ThenRejected(LanguageRejection.CourseAlreadyOpen, at: "CourseId");
    }

    [Fact]
    public void Is_refused_when_no_rule_is_in_force()
    {
        Rules = new RuleBook([.. Rules.RuleSets.Where(set => set.Topic != "language.courses")]);
        GivenRegistered();
        Given("2026-05-20", Failed);
        When(new GrantCourseRepeat(Course));
        ThenRejected(RuleRejection.NoneInForce("language.courses"), under: "language.courses");
    }
}
