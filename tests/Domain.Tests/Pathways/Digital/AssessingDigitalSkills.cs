using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Digital;
using static Casework.Domain.Pathways.Digital.DigitalEvent;

namespace Casework.Domain.Tests.Pathways.Digital;

public class AssessingDigitalSkills : PathwaySpec
{
    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void Is_a_level_from_0_to_3(int level, bool refused)
    {
        GivenOpened();
        When(new AssessDigitalSkill(level));
        if (refused)
            ThenRejected(DigitalRejection.LevelOutOfRange, at: "Level");
        else
            Then(new DigitalSkillAssessed(level));
    }

    [Fact]
    public void May_be_done_again_on_another_day()
    {
        GivenOpened(new DigitalSkillAssessed(1));
        When(new AssessDigitalSkill(1), on: "2025-01-10");
        ThenNothing();
        When(new AssessDigitalSkill(1));
        Then(new DigitalSkillAssessed(1));
    }

    [Fact]
    public void Is_followed_by_courses()
    {
        GivenOpened();
        When(new CompleteDigitalCourse(DigitalCourse.OnlineServices, "City library"));
        Then(new DigitalCourseCompleted(DigitalCourse.OnlineServices, "City library"));
        When(new CompleteDigitalCourse(DigitalCourse.OnlineServices, ""));
        ThenRejected(PathwayRejection.TextMissing, at: "Provider");
    }

    [Fact]
    public void Is_corrected_within_the_same_bounds()
    {
        GivenOpened(new DigitalSkillAssessed(1));
        When(new CorrectEntryOf(EntryId(2), new DigitalSkillAssessed(7), OpenedOn).Command);
        ThenRejected(DigitalRejection.LevelOutOfRange, at: "Replacement.Level");
    }
}
