using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

public class ChoosingAMeasure : RecognitionSpec
{
    private static MeasureChosen Chosen(CompensationMeasure measure, int? months = null) => new(Nurse, measure, months) { RuleSet = MeasureRules };

    [Theory]
    [InlineData(RecognitionOutcome.MeasureImposed, CompensationMeasure.AdaptationPeriod, 36)]
    [InlineData(RecognitionOutcome.MeasureImposed, CompensationMeasure.AptitudeTest, null)]
    [InlineData(RecognitionOutcome.MeasureImposed, CompensationMeasure.KnowledgeTest, null)]
    [InlineData(RecognitionOutcome.Partial, CompensationMeasure.FollowUpQualification, null)]
    [InlineData(RecognitionOutcome.Partial, CompensationMeasure.FollowUpQualification, 6)]
    public void Is_the_applicants_choice(RecognitionOutcome outcome, CompensationMeasure measure, int? months)
    {
        GivenDecided(outcome, regulated: outcome is RecognitionOutcome.MeasureImposed);
        When(new ChooseCompensationMeasure(Nurse, measure, months));
        Then(Chosen(measure, months));
        Assert.Equal(RecognitionPhase.MeasureRunning, Procedure.Phase);
    }

    [Theory]
    [InlineData(RecognitionOutcome.MeasureImposed, CompensationMeasure.FollowUpQualification)]
    [InlineData(RecognitionOutcome.Full, CompensationMeasure.AptitudeTest)]
    [InlineData(RecognitionOutcome.None, CompensationMeasure.AptitudeTest)]
    [InlineData(RecognitionOutcome.AlreadyEstablished, CompensationMeasure.AptitudeTest)]
    [InlineData(RecognitionOutcome.RefusedNonCooperation, CompensationMeasure.AptitudeTest)]
    public void Is_refused_when_the_decision_does_not_open_it(RecognitionOutcome outcome, CompensationMeasure measure)
    {
        GivenDecided(outcome);
        When(new ChooseCompensationMeasure(Nurse, measure, Months: null));
        ThenRejected(RecognitionRejection.MeasureNotOpen, at: "Measure", under: MeasureRules);
    }

    [Theory]
    [InlineData(CompensationMeasure.AdaptationPeriod)]
    [InlineData(CompensationMeasure.AptitudeTest)]
    [InlineData(CompensationMeasure.KnowledgeTest)]
    public void Is_a_follow_up_qualification_only_after_partial_recognition(CompensationMeasure measure)
    {
        GivenDecided(RecognitionOutcome.Partial, regulated: false);
        When(new ChooseCompensationMeasure(Nurse, measure, Months: null));
        ThenRejected(RecognitionRejection.MeasureNotOpen);
    }

    [Fact]
    public void Is_refused_before_the_decision()
    {
        GivenDecided(RecognitionOutcome.MeasureImposed);
        When(new ChooseCompensationMeasure(Nurse, CompensationMeasure.AptitudeTest, Months: null), on: "2026-04-30");
        ThenRejected(RecognitionRejection.MeasureNotOpen);
    }

    [Fact]
    public void Is_refused_when_nothing_is_decided()
    {
        GivenComplete();
        When(new ChooseCompensationMeasure(Nurse, CompensationMeasure.AptitudeTest, Months: null));
        ThenRejected(RecognitionRejection.MeasureNotOpen);
    }

    [Theory]
    [InlineData("FRA")]
    [InlineData("CHE")]
    [InlineData("DEU")]
    public void Knows_the_knowledge_test_for_third_countries_only(string country)
    {
        GivenDecided(RecognitionOutcome.MeasureImposed, country: country);
        When(new ChooseCompensationMeasure(Nurse, CompensationMeasure.KnowledgeTest, Months: null));
        ThenRejected(RecognitionRejection.MeasureNeedsThirdCountry, at: "Measure");
        When(new ChooseCompensationMeasure(Nurse, CompensationMeasure.AptitudeTest, Months: null));
        Then(Chosen(CompensationMeasure.AptitudeTest));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public void Needs_the_length_of_an_adaptation_period(int? months)
    {
        GivenDecided(RecognitionOutcome.MeasureImposed);
        When(new ChooseCompensationMeasure(Nurse, CompensationMeasure.AdaptationPeriod, months));
        ThenRejected(RecognitionRejection.AdaptationNeedsMonths, at: "Months");
    }

    [Fact]
    public void Is_refused_for_an_adaptation_period_of_more_than_36_months()
    {
        GivenDecided(RecognitionOutcome.MeasureImposed);
        When(new ChooseCompensationMeasure(Nurse, CompensationMeasure.AdaptationPeriod, Months: 37));
        ThenRejected(RecognitionRejection.AdaptationTooLong, at: "Months", under: MeasureRules);
    }

    [Theory]
    [InlineData(CompensationMeasure.AptitudeTest)]
    [InlineData(CompensationMeasure.KnowledgeTest)]
    public void Is_refused_for_a_test_with_a_length(CompensationMeasure measure)
    {
        GivenDecided(RecognitionOutcome.MeasureImposed);
        When(new ChooseCompensationMeasure(Nurse, measure, Months: 3));
        ThenRejected(RecognitionRejection.MonthsNotForTests, at: "Months");
    }

    [Fact]
    public void Is_refused_while_another_measure_runs()
    {
        GivenDecided(RecognitionOutcome.MeasureImposed);
        Given("2026-05-10", new MeasureChosen(Nurse, CompensationMeasure.KnowledgeTest, Months: null));
        When(new ChooseCompensationMeasure(Nurse, CompensationMeasure.AptitudeTest, Months: null));
        ThenRejected(RecognitionRejection.MeasureAlreadyRunning);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Is_possible_again_after_a_failed_measure_and_not_after_a_passed_one(bool passed)
    {
        GivenDecided(RecognitionOutcome.MeasureImposed);
        Given("2026-05-10", new MeasureChosen(Nurse, CompensationMeasure.KnowledgeTest, Months: null));
        Given("2026-06-10", new MeasureFinished(Nurse, passed));
        When(new ChooseCompensationMeasure(Nurse, CompensationMeasure.KnowledgeTest, Months: null), on: "2026-06-09");
        ThenRejected(RecognitionRejection.MeasureNotOpen);
        When(new ChooseCompensationMeasure(Nurse, CompensationMeasure.KnowledgeTest, Months: null));
        if (passed)
            ThenRejected(RecognitionRejection.MeasureNotOpen);
        else
            Then(Chosen(CompensationMeasure.KnowledgeTest));
    }

    [Fact]
    public void Is_refused_for_a_test_that_was_failed_as_often_as_the_rule_allows()
    {
        GivenDecided(RecognitionOutcome.MeasureImposed);
        foreach (var day in new[] { "2026-05-10", "2026-05-20", "2026-05-30" })
            Given(day, new MeasureChosen(Nurse, CompensationMeasure.KnowledgeTest, Months: null), new MeasureFinished(Nurse, Passed: false));

        When(new ChooseCompensationMeasure(Nurse, CompensationMeasure.KnowledgeTest, Months: null));
        ThenRejected(RecognitionRejection.MeasureFailedTooOften, at: "Measure");
        When(new ChooseCompensationMeasure(Nurse, CompensationMeasure.AptitudeTest, Months: null));
        Then(Chosen(CompensationMeasure.AptitudeTest));
    }

    [Fact]
    public void Is_refused_when_no_rule_on_measures_is_in_force()
    {
        GivenDecided(RecognitionOutcome.MeasureImposed);
        Rules = new RuleBook([.. Rules.RuleSets.Where(set => set.Topic != "recognition.measures")]);
        When(new ChooseCompensationMeasure(Nurse, CompensationMeasure.KnowledgeTest, Months: null));
        ThenRejected(RuleRejection.NoneInForce("recognition.measures"), under: "recognition.measures");
    }
}
