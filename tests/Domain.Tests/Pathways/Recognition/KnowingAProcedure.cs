using System.Text.Json;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

/// <summary>What is known of a procedure stays known: at the next authority, after a failed measure, and when it is gone.</summary>
public class KnowingAProcedure : RecognitionSpec
{
    [Fact]
    public void Tells_the_day_of_its_latest_step()
    {
        GivenComplete();
        Assert.Null(Procedure.LastStepOn);
        Given("2026-05-01", new RecognitionDecided(Nurse, RecognitionOutcome.MeasureImposed));
        Assert.Equal(Day("2026-05-01"), Procedure.LastStepOn);
        Given("2026-05-10", new MeasureChosen(Nurse, CompensationMeasure.AptitudeTest, null));
        Assert.Equal(Day("2026-05-10"), Procedure.LastStepOn);
        Given("2026-05-20", new MeasureFinished(Nurse, Passed: false));
        Assert.Equal(Day("2026-05-20"), Procedure.LastStepOn);
        Given("2026-05-30", new ObjectionFiled(Nurse));
        Assert.Equal(Day("2026-05-30"), Procedure.LastStepOn);
    }

    [Fact]
    public void Goes_to_another_authority_with_all_that_is_known()
    {
        GivenComplete();
        Given("2026-03-16", new EmployerMandateGiven(Nurse, "Clinic"), new EvidencePresented(Nurse, "A reference"));
        Given("2026-03-17", new OtherProcedureOrdered(Nurse, OtherProcedure.WorkSample), new ClockResumed(Nurse));
        Given("2026-05-01", new RecognitionDecided(Nurse, RecognitionOutcome.MeasureImposed));
        Given("2026-05-10", new MeasureChosen(Nurse, CompensationMeasure.AptitudeTest, null));
        Given("2026-05-20", new MeasureFinished(Nurse, Passed: false));
        Given("2026-05-30", new ObjectionFiled(Nurse));
        When(new TransferRecognition(Nurse, Baker, "Chamber"), on: "2026-06-01");
        Then(new AuthorityTransferred(Nurse, Baker, "Chamber", RemainingDays: null) { RuleSet = ClockRules });

        var (old, next) = (Procedure, Pathway.Recognition.Procedures[Baker]);
        Assert.Equal(Baker, old.Successor);
        Assert.Equal((ClockRules, ClockRules), (next.ReceiptRuleSet, next.DecisionRuleSet));
        Assert.Equal((Day("2026-03-16"), Day("2026-03-16"), OtherProcedure.WorkSample), (next.MandatedOn, next.EvidencePresentedOn, next.OtherProcedure));
        Assert.Equal((RecognitionOutcome.MeasureImposed, Day("2026-05-01"), Day("2026-05-30")), (next.Outcome, next.DecidedOn, next.ObjectedOn));
        Assert.Equal(new ChosenMeasure(CompensationMeasure.AptitudeTest, null, Day("2026-05-10"), Day("2026-05-20")), next.Measure);
        Assert.Equal([CompensationMeasure.AptitudeTest], next.FailedMeasures);
    }

    [Fact]
    public void Names_the_rule_set_of_the_decision_when_it_goes_to_another_authority()
    {
        GivenFiled();
        Given("2026-03-15", new DocumentsCompleted(Nurse) { RuleSet = "recognition-clock-later" });
        When(new TransferRecognition(Nurse, Baker, "Chamber"), on: "2026-04-15");
        Then(new AuthorityTransferred(Nurse, Baker, "Chamber", RemainingDays: 61) { RuleSet = "recognition-clock-later" });
    }

    [Fact]
    public void Goes_nowhere_before_its_latest_step()
    {
        GivenDecided(RecognitionOutcome.None);
        Given("2026-05-20", new ObjectionFiled(Nurse));
        When(new TransferRecognition(Nurse, Baker, "Chamber"), on: "2026-05-19");
        ThenRejected(RecognitionRejection.ChangedLater);
    }

    [Fact]
    public void Keeps_advice_and_occupation_and_counts_no_measure_as_failed_that_was_passed()
    {
        GivenOpened(new RecognitionAdvised(Nurse, "Office"), new ReferenceOccupationChosen(Nurse, "Nurse", Regulated: true));
        Assert.Equal(("Office", "Nurse"), (Procedure.Advice?.Office, Procedure.ChosenOccupation?.ReferenceOccupation));
        Given("2026-03-01", Filed());
        Given("2026-05-01", new RecognitionDecided(Nurse, RecognitionOutcome.MeasureImposed), new MeasureChosen(Nurse, CompensationMeasure.AptitudeTest, null), new MeasureFinished(Nurse, Passed: true));
        Assert.Empty(Procedure.FailedMeasures);
    }

    [Fact]
    public void Is_gone_for_good_whatever_it_is_asked_to_do_next()
    {
        GivenComplete();
        Given("2026-04-01", new RecognitionSuperseded(Nurse, Baker));
        When(new SupersedeRecognition(Nurse, Id(9)), on: "2026-04-02");
        ThenRejected(RecognitionRejection.Superseded);
        When(new TransferRecognition(Nurse, Baker, "Chamber"), on: "2026-04-02");
        ThenRejected(RecognitionRejection.Superseded);
        When(new WithdrawRecognition(Nurse), on: "2026-04-02");
        ThenRejected(RecognitionRejection.Superseded);
    }

    [Fact]
    public void Is_gone_for_good_to_the_authority_it_went_to()
    {
        GivenComplete();
        Given("2026-04-01", new AuthorityTransferred(Nurse, Baker, "Chamber", RemainingDays: 60));
        When(new TransferRecognition(Nurse, Id(9), "Chamber"), on: "2026-04-02");
        ThenRejected(RecognitionRejection.Transferred);
        When(new SupersedeRecognition(Nurse, Baker), on: "2026-04-02");
        ThenRejected(RecognitionRejection.Transferred);
    }

    [Fact]
    public void Is_gone_for_good_once_it_is_withdrawn()
    {
        GivenComplete();
        Given("2026-04-01", new RecognitionWithdrawn(Nurse));
        When(new SupersedeRecognition(Nurse, Baker), on: "2026-04-02");
        ThenRejected(RecognitionRejection.Withdrawn);
        When(new TransferRecognition(Nurse, Baker, "Chamber"), on: "2026-04-02");
        ThenRejected(RecognitionRejection.Withdrawn);
    }

    [Fact]
    public void Cannot_be_withdrawn_once_a_measure_is_passed()
    {
        GivenDecided(RecognitionOutcome.MeasureImposed);
        Given("2026-05-10", new MeasureChosen(Nurse, CompensationMeasure.AptitudeTest, null), new MeasureFinished(Nurse, Passed: true));
        When(new WithdrawRecognition(Nurse));
        ThenRejected(RecognitionRejection.AlreadyDecided);
    }

    [Fact]
    public void Has_no_measure_to_finish_once_it_is_decided_again_or_with_another_result()
    {
        GivenDecided(RecognitionOutcome.MeasureImposed);
        Given("2026-05-10", new MeasureChosen(Nurse, CompensationMeasure.AptitudeTest, null), new MeasureFinished(Nurse, Passed: false));
        When(new FinishCompensationMeasure(Nurse, Passed: true), on: "2026-05-10");
        ThenRejected(RecognitionRejection.NoMeasureRunning);
        Given("2026-05-20", new RecognitionDecided(Nurse, RecognitionOutcome.None));
        When(new FinishCompensationMeasure(Nurse, Passed: false), on: "2026-05-10");
        ThenRejected(RecognitionRejection.NoMeasureRunning);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Lists_up_to_a_hundred_missing_documents(int count, bool listed) =>
        Assert.Equal(listed, RecognitionShape.Flaw(new ReceiptConfirmed(Nurse, [.. Enumerable.Repeat("Diploma", count)])) is null);

    [Fact]
    public void Names_the_first_document_that_is_wrong() =>
        Assert.Equal(PathwayRejection.TextMissing.Code, RecognitionShape.Flaw(new ReceiptConfirmed(Nurse, ["Diploma", " ", new('x', 5000)]))?.Code);

    [Fact]
    public void Is_not_corrected_into_its_own_successor()
    {
        Assert.Equal(RecognitionRejection.IdTaken.Code, RecognitionShape.Flaw(new AuthorityTransferred(Nurse, Nurse, "Chamber", null))?.Code);
        Assert.Equal(RecognitionRejection.SupersededByItself, RecognitionShape.Flaw(new RecognitionSuperseded(Nurse, Nurse)));
        Assert.Null(RecognitionShape.Flaw(new RecognitionSuperseded(Nurse, Baker)));
    }

    [Fact]
    public void Tells_receipts_apart_by_procedure_and_documents()
    {
        var receipt = new ReceiptConfirmed(Nurse, ["Diploma", "Birth certificate"]);
        Assert.Equal(receipt, new ReceiptConfirmed(Nurse, ["Diploma", "Birth certificate"]));
        Assert.NotEqual(receipt, new ReceiptConfirmed(Nurse, ["Diploma"]));
        Assert.NotEqual(receipt, new ReceiptConfirmed(Baker, ["Diploma", "Birth certificate"]));
    }

    [Fact]
    public void Lets_the_clock_run_on_from_the_answer_where_the_rule_says_so()
    {
        Rules = new RuleBook([.. Rules.RuleSets.Select(set => set.Topic == RecognitionTerms.Topic
            ? set with { Values = new Dictionary<string, JsonElement>(set.Values) { ["suspensionPolicy"] = JsonSerializer.SerializeToElement("answered") } }
            : set)]);
        GivenComplete();
        Given("2026-04-01", new ClockSuspended(Nurse, SuspensionReason.InformationRequested, Day("2026-05-01")));
        Given("2026-04-11", new ClockResumed(Nurse));
        Assert.Equal(Day("2026-06-25"), DeadlineBoard.Of(Pathway, Rules).Single(deadline => deadline.Kind is DeadlineKind.Decision).DueOn);
    }
}
