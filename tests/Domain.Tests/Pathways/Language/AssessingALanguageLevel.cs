using Casework.Domain.Pathways.Language;

namespace Casework.Domain.Tests.Pathways.Language;

public class AssessingALanguageLevel : LanguageSpec
{
    [Fact]
    public void Places_the_learner()
    {
        GivenOpened();
        When(new AssessLanguageLevel(LanguageLevel.A2, AssessmentMethod.PlacementTest));
        Then(new LanguageEvent.LevelAssessed(LanguageLevel.A2, AssessmentMethod.PlacementTest));
        Assert.Equal(LanguageLevel.A2, Pathway.Language.AssessedLevel);
    }

    [Fact]
    public void Is_no_evidence_of_a_level()
    {
        GivenOpened(new LanguageEvent.LevelAssessed(LanguageLevel.C1, AssessmentMethod.SelfReport));
        Assert.Null(Pathway.Language.AttainedLevel);
    }

    [Fact]
    public void Does_nothing_when_it_is_recorded_already()
    {
        GivenOpened();
        Given(Today, new LanguageEvent.LevelAssessed(LanguageLevel.A2, AssessmentMethod.Interview));
        When(new AssessLanguageLevel(LanguageLevel.A2, AssessmentMethod.Interview));
        ThenNothing();
    }
}
