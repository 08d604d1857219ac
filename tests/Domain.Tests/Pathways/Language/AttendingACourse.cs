using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Language;

namespace Casework.Domain.Tests.Pathways.Language;

public class AttendingACourse : LanguageSpec
{
    private static readonly LanguageEvent.CoursePaused _paused = new(Course, PauseReason.Childcare);
    private static readonly LanguageEvent.CourseResumed _resumed = new(Course);
    private static readonly LanguageEvent.CourseWithdrawn _withdrawn = new(Course, WithdrawalReason.Work);
    private static readonly LanguageEvent.CourseCompleted _completed = new(Course);

    public static TheoryData<PathwayCommand> Changes =>
    [
        new PauseCourse(Course, PauseReason.Childcare),
        new ResumeCourse(Course),
        new WithdrawFromCourse(Course, WithdrawalReason.Work),
        new CompleteCourse(Course),
    ];

    [Fact]
    public void Is_paused()
    {
        GivenEnrolled();
        When(new PauseCourse(Course, PauseReason.Childcare));
        Then(_paused);
        Assert.Equal(CourseStatus.Paused, Pathway.Language.Course(Course)?.Status);
    }

    [Fact]
    public void Is_resumed()
    {
        GivenEnrolled();
        Given("2026-03-01", _paused);
        When(new ResumeCourse(Course));
        Then(_resumed);
        Assert.Equal(CourseStatus.Running, Pathway.Language.Course(Course)?.Status);
    }

    [Fact]
    public void Is_not_resumed_without_a_pause()
    {
        GivenEnrolled();
        When(new ResumeCourse(Course));
        ThenRejected(LanguageRejection.CourseNotPaused, at: "CourseId");
    }

    [Fact]
    public void Is_given_up_even_in_a_pause()
    {
        GivenEnrolled();
        Given("2026-03-01", _paused);
        When(new WithdrawFromCourse(Course, WithdrawalReason.Work));
        Then(_withdrawn);
        Assert.Equal(CourseStatus.Withdrawn, Pathway.Language.Course(Course)?.Status);
    }

    [Fact]
    public void Is_completed()
    {
        GivenEnrolled();
        When(new CompleteCourse(Course));
        Then(_completed);
        Assert.Equal(CourseStatus.Completed, Pathway.Language.Course(Course)?.Status);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Is_not_changed_in_a_course_that_is_unknown(PathwayCommand change)
    {
        GivenOpened(Entitled);
        When(change);
        ThenRejected(LanguageRejection.CourseNotFound, at: "CourseId");
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Is_not_changed_after_the_end(PathwayCommand change)
    {
        GivenEnrolled();
        Given("2026-03-01", change is WithdrawFromCourse ? _completed : _withdrawn);
        When(change);
        ThenRejected(LanguageRejection.CourseEnded, at: "CourseId");
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Is_not_changed_before_its_last_change(PathwayCommand change)
    {
        GivenEnrolled();
        Given("2026-03-01", _paused);
        if (change is not ResumeCourse)
            Given("2026-03-05", _resumed);

        When(change, on: "2026-02-28");
        ThenRejected(LanguageRejection.CourseChangedLater, at: "EffectiveOn");
    }

    [Fact]
    public void Is_not_changed_before_its_last_change_when_the_enrolment_was_entered_after_it()
    {
        GivenOpened(Entitled);
        Given("2026-03-01", _paused);
        Given("2026-03-05", _resumed);
        Given("2026-03-10", Enrolled);
        When(new PauseCourse(Course, PauseReason.Childcare), on: "2026-02-28");
        ThenRejected(LanguageRejection.CourseChangedLater, at: "EffectiveOn");
    }

    [Fact]
    public void Is_not_ended_twice()
    {
        GivenEnrolled();
        Given("2026-03-01", _withdrawn);
        When(new WithdrawFromCourse(Course, WithdrawalReason.Illness));
        ThenNothing();
    }
}
