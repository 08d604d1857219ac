using Casework.Domain.Pathways.Language;

namespace Casework.Domain.Tests.Pathways.Language;

public class JoiningAWaitlist : LanguageSpec
{
    [Fact]
    public void Is_recorded()
    {
        GivenOpened(Entitled);
        When(new JoinCourseWaitlist(CourseType.General));
        Then(new LanguageEvent.WaitlistJoined(CourseType.General));
        Assert.Equal([CourseType.General], Pathway.Language.Waiting);
    }

    [Fact]
    public void Does_nothing_while_waiting()
    {
        GivenOpened(new LanguageEvent.WaitlistJoined(CourseType.General));
        When(new JoinCourseWaitlist(CourseType.General));
        ThenNothing();
    }

    [Fact]
    public void Ends_with_an_enrolment()
    {
        GivenOpened(Entitled, new LanguageEvent.WaitlistJoined(CourseType.General), new LanguageEvent.WaitlistJoined(CourseType.Women));
        Given("2026-01-05", Enrolled);
        Assert.Equal([CourseType.Women], Pathway.Language.Waiting);
    }

    [Fact]
    public void Is_refused_while_a_course_of_the_type_is_open()
    {
        GivenEnrolled();
        When(new JoinCourseWaitlist(CourseType.General));
        ThenRejected(LanguageRejection.CourseAlreadyOpen, at: "CourseType");
    }
}
