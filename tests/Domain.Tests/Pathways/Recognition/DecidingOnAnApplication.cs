using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

public class DecidingOnAnApplication : RecognitionSpec
{
    private static RecognitionDecided Decided(RecognitionOutcome outcome) => new(Nurse, outcome) { RuleSet = OutcomeRules };

    [Theory]
    [InlineData(RecognitionOutcome.Full, true)]
    [InlineData(RecognitionOutcome.Full, false)]
    [InlineData(RecognitionOutcome.Partial, false)]
    [InlineData(RecognitionOutcome.MeasureImposed, true)]
    [InlineData(RecognitionOutcome.None, true)]
    [InlineData(RecognitionOutcome.None, false)]
    [InlineData(RecognitionOutcome.AlreadyEstablished, true)]
    [InlineData(RecognitionOutcome.AlreadyEstablished, false)]
    public void Names_the_rules_it_was_taken_under(RecognitionOutcome outcome, bool regulated)
    {
        GivenComplete(regulated);
        When(new DecideRecognition(Nurse, outcome), on: "2026-06-15");
        Then(Decided(outcome));
        Assert.Equal(RecognitionPhase.Decided, Procedure.Phase);
        Assert.Equal(outcome, Procedure.Outcome);
    }

    [Fact]
    public void Gives_partial_recognition_to_non_regulated_occupations_only()
    {
        GivenComplete(regulated: true);
        When(new DecideRecognition(Nurse, RecognitionOutcome.Partial));
        ThenRejected(RecognitionRejection.OutcomeNeedsNonRegulated, at: "Outcome", under: OutcomeRules);
    }

    [Fact]
    public void Imposes_measures_on_regulated_occupations_only()
    {
        GivenComplete(regulated: false);
        When(new DecideRecognition(Nurse, RecognitionOutcome.MeasureImposed));
        ThenRejected(RecognitionRejection.OutcomeNeedsRegulated, at: "Outcome", under: OutcomeRules);
    }

    [Theory]
    [InlineData(RecognitionOutcome.Full)]
    [InlineData(RecognitionOutcome.MeasureImposed)]
    [InlineData(RecognitionOutcome.None)]
    public void Is_refused_before_the_documents_are_complete(RecognitionOutcome outcome)
    {
        GivenFiled();
        When(new DecideRecognition(Nurse, outcome));
        ThenRejected(RecognitionRejection.DocumentsIncomplete);
    }

    [Fact]
    public void Is_refused_on_a_day_before_the_documents_were_complete()
    {
        GivenComplete();
        When(new DecideRecognition(Nurse, RecognitionOutcome.Full), on: "2026-03-14");
        ThenRejected(RecognitionRejection.DocumentsIncomplete);
    }

    [Fact]
    public void Needs_no_documents_when_recognition_is_already_established()
    {
        GivenFiled();
        When(new DecideRecognition(Nurse, RecognitionOutcome.AlreadyEstablished), on: "2026-03-10");
        Then(Decided(RecognitionOutcome.AlreadyEstablished));
        Assert.Equal(ClockState.Met, DeadlineBoard.Of(Pathway, Rules).Single().State);
    }

    [Fact]
    public void Refuses_for_missing_cooperation_after_documents_were_asked_for()
    {
        GivenFiled();
        Given("2026-03-20", new ReceiptConfirmed(Nurse, ["Diploma"]));
        Given("2026-04-20", new RefusalWarned(Nurse, Day("2026-05-10")));
        When(new DecideRecognition(Nurse, RecognitionOutcome.RefusedNonCooperation), on: "2026-05-20");
        Then(Decided(RecognitionOutcome.RefusedNonCooperation));
    }

    [Theory]
    [InlineData("2026-05-01", false)]
    [InlineData("2026-05-02", true)]
    public void Refuses_for_missing_cooperation_once_the_deadline_for_the_answer_has_passed(string day, bool accepted)
    {
        GivenComplete();
        Given("2026-04-01", new ClockSuspended(Nurse, SuspensionReason.InformationRequested, Day("2026-05-01")), new RefusalWarned(Nurse, Day("2026-04-15")));
        When(new DecideRecognition(Nurse, RecognitionOutcome.RefusedNonCooperation), on: day);
        if (accepted)
            Then(Decided(RecognitionOutcome.RefusedNonCooperation));
        else
            ThenRejected(RecognitionRejection.RefusalNeedsRequest);
    }

    [Theory]
    [InlineData("2026-05-31", false)]
    [InlineData("2026-06-01", true)]
    public void Refuses_for_missing_cooperation_only_after_the_time_of_a_written_warning(string day, bool accepted)
    {
        GivenComplete();
        Given("2026-04-01", new ClockSuspended(Nurse, SuspensionReason.InformationRequested, Day("2026-05-01")));
        When(new DecideRecognition(Nurse, RecognitionOutcome.RefusedNonCooperation), on: day);
        ThenRejected(RecognitionRejection.RefusalNeedsWarning, at: "Outcome", under: OutcomeRules);
        Given("2026-05-10", new RefusalWarned(Nurse, Day("2026-05-31")));
        When(new DecideRecognition(Nurse, RecognitionOutcome.RefusedNonCooperation), on: day);
        if (accepted)
            Then(Decided(RecognitionOutcome.RefusedNonCooperation));
        else
            ThenRejected(RecognitionRejection.RefusalNeedsWarning);
    }

    [Fact]
    public void Ends_with_full_recognition_after_a_measure_only_when_it_was_passed()
    {
        GivenDecided(RecognitionOutcome.MeasureImposed);
        Given("2026-05-10", new MeasureChosen(Nurse, CompensationMeasure.KnowledgeTest, Months: null));
        Given("2026-05-20", new MeasureFinished(Nurse, Passed: false));
        When(new DecideRecognition(Nurse, RecognitionOutcome.Full));
        ThenRejected(RecognitionRejection.MeasureNotPassed, at: "Outcome", under: OutcomeRules);
        Given("2026-05-21", new MeasureChosen(Nurse, CompensationMeasure.KnowledgeTest, Months: null));
        Given("2026-06-10", new MeasureFinished(Nurse, Passed: true));
        When(new DecideRecognition(Nurse, RecognitionOutcome.Full));
        Then(Decided(RecognitionOutcome.Full));
        Assert.Equal((RecognitionPhase.Decided, RecognitionOutcome.Full), (Procedure.Phase, Procedure.Outcome));
    }

    [Fact]
    public void Is_refused_for_missing_cooperation_that_nobody_asked_for()
    {
        GivenComplete();
        When(new DecideRecognition(Nurse, RecognitionOutcome.RefusedNonCooperation));
        ThenRejected(RecognitionRejection.RefusalNeedsRequest, at: "Outcome", under: OutcomeRules);
    }

    [Fact]
    public void Is_refused_for_missing_cooperation_when_the_request_was_answered()
    {
        GivenComplete();
        Given("2026-04-01", new ClockSuspended(Nurse, SuspensionReason.InformationRequested, Day("2026-05-01")));
        Given("2026-04-10", new ClockResumed(Nurse));
        When(new DecideRecognition(Nurse, RecognitionOutcome.RefusedNonCooperation));
        ThenRejected(RecognitionRejection.RefusalNeedsRequest);
    }

    [Fact]
    public void Is_flagged_when_it_comes_late()
    {
        GivenComplete();
        When(new DecideRecognition(Nurse, RecognitionOutcome.Full), on: "2026-06-16");
        Then(Decided(RecognitionOutcome.Full), new LifecycleEvent.ComplianceWarningRaised("RECOGNITION_DECIDED_LATE", $"{Nurse}"));
        Assert.Equal(ClockState.Missed, DeadlineBoard.Of(Pathway, Rules)[1].State);
    }

    [Fact]
    public void Is_refused_a_second_time()
    {
        GivenDecided(RecognitionOutcome.None);
        When(new DecideRecognition(Nurse, RecognitionOutcome.Full), on: "2026-05-01");
        ThenRejected(RecognitionRejection.AlreadyDecided);
        When(new DecideRecognition(Nurse, RecognitionOutcome.None), on: "2026-05-02");
        ThenRejected(RecognitionRejection.AlreadyDecided);
    }

    [Fact]
    public void Is_possible_again_after_an_objection()
    {
        GivenDecided(RecognitionOutcome.None);
        Given("2026-05-20", new ObjectionFiled(Nurse));
        When(new DecideRecognition(Nurse, RecognitionOutcome.Full), on: "2026-07-01");
        Then(Decided(RecognitionOutcome.Full));
        Assert.Equal(Day("2026-05-01"), Procedure.DecisionClock.EndedOn);
    }

    [Theory]
    [InlineData(true, RecognitionOutcome.Full)]
    [InlineData(false, RecognitionOutcome.None)]
    public void Is_possible_again_after_a_measure(bool passed, RecognitionOutcome outcome)
    {
        GivenDecided(RecognitionOutcome.MeasureImposed);
        Given("2026-05-10", new MeasureChosen(Nurse, CompensationMeasure.KnowledgeTest, Months: null));
        Given("2026-06-10", new MeasureFinished(Nurse, passed));
        When(new DecideRecognition(Nurse, outcome));
        Then(Decided(outcome));
    }

    [Fact]
    public void Is_refused_while_a_measure_runs()
    {
        GivenDecided(RecognitionOutcome.MeasureImposed);
        Given("2026-05-10", new MeasureChosen(Nurse, CompensationMeasure.KnowledgeTest, Months: null));
        When(new DecideRecognition(Nurse, RecognitionOutcome.Full));
        ThenRejected(RecognitionRejection.MeasureAlreadyRunning);
    }

    [Fact]
    public void Is_refused_before_the_objection_it_answers()
    {
        GivenDecided(RecognitionOutcome.None);
        Given("2026-05-20", new ObjectionFiled(Nurse));
        When(new DecideRecognition(Nurse, RecognitionOutcome.Full), on: "2026-05-19");
        ThenRejected(RecognitionRejection.ChangedLater, at: "EffectiveOn");
    }

    [Fact]
    public void Is_refused_when_no_rule_on_outcomes_is_in_force()
    {
        GivenComplete();
        Rules = new RuleBook([.. Rules.RuleSets.Where(set => set.Topic != "recognition.outcomes")]);
        When(new DecideRecognition(Nurse, RecognitionOutcome.Full));
        ThenRejected(RuleRejection.NoneInForce("recognition.outcomes"), under: "recognition.outcomes");
    }
}
