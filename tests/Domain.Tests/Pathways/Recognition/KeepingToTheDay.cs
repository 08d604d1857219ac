using Casework.Domain.Pathways.Recognition;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

/// <summary>A step may be taken on the very day of the one before it, and on the last day of its time.</summary>
public class KeepingToTheDay : RecognitionSpec
{
    [Fact]
    public void Completes_the_documents_on_the_day_of_filing()
    {
        GivenFiled();
        When(new CompleteRecognitionDocuments(Nurse), on: "2026-03-01");
        Then(new DocumentsCompleted(Nurse) { RuleSet = ClockRules });
    }

    [Fact]
    public void Decides_on_the_day_on_which_the_documents_are_complete()
    {
        GivenComplete();
        When(new DecideRecognition(Nurse, RecognitionOutcome.Full), on: "2026-03-15");
        Then(new RecognitionDecided(Nurse, RecognitionOutcome.Full) { RuleSet = OutcomeRules });
    }

    [Fact]
    public void Decides_supersedes_transfers_or_withdraws_on_the_day_of_the_objection()
    {
        GivenDecided(RecognitionOutcome.None);
        Given("2026-05-20", new ObjectionFiled(Nurse));
        When(new DecideRecognition(Nurse, RecognitionOutcome.None), on: "2026-05-20");
        ThenAccepted();
        When(new SupersedeRecognition(Nurse, Baker), on: "2026-05-20");
        ThenAccepted();
        When(new TransferRecognition(Nurse, Baker, "Chamber"), on: "2026-05-20");
        ThenAccepted();
        When(new WithdrawRecognition(Nurse), on: "2026-05-20");
        ThenAccepted();
    }

    [Fact]
    public void Extends_or_transfers_on_the_day_on_which_the_clock_starts()
    {
        GivenComplete();
        When(new ExtendRecognitionDeadline(Nurse, 1, "Expert opinion"), on: "2026-03-15");
        ThenAccepted();
        When(new TransferRecognition(Nurse, Baker, "Chamber"), on: "2026-03-15");
        ThenAccepted();
    }

    [Fact]
    public void Objects_on_the_day_of_the_decision_and_to_a_second_one_of_that_day()
    {
        GivenDecided(RecognitionOutcome.None);
        When(new FileRecognitionObjection(Nurse), on: "2026-05-01");
        Then(new ObjectionFiled(Nurse));
        Given("2026-05-01", new RecognitionDecided(Nurse, RecognitionOutcome.None));
        When(new FileRecognitionObjection(Nurse), on: "2026-05-01");
        Then(new ObjectionFiled(Nurse));
    }

    [Fact]
    public void Chooses_a_measure_of_one_month_on_the_day_of_the_decision_and_finishes_it_there()
    {
        GivenDecided(RecognitionOutcome.MeasureImposed);
        When(new ChooseCompensationMeasure(Nurse, CompensationMeasure.AdaptationPeriod, Months: 1), on: "2026-05-01");
        Then(new MeasureChosen(Nurse, CompensationMeasure.AdaptationPeriod, 1) { RuleSet = MeasureRules });
        When(new FinishCompensationMeasure(Nurse, Passed: false), on: "2026-05-01");
        Then(new MeasureFinished(Nurse, Passed: false));
    }

    [Theory]
    [InlineData("2026-04-10", true)]
    [InlineData("2026-06-25", true)]
    [InlineData("2026-07-15", true)]
    [InlineData("2026-07-16", false)]
    public void Orders_another_procedure_from_the_day_of_the_answer_to_the_last_day(string day, bool accepted)
    {
        GivenComplete();
        Given("2026-04-01", new ClockSuspended(Nurse, SuspensionReason.InformationRequested, Day("2026-05-01")));
        Given("2026-04-10", new ClockResumed(Nurse));
        When(new OrderOtherProcedure(Nurse, OtherProcedure.WorkSample), on: day);
        if (accepted)
            ThenAccepted();
        else
            ThenRejected(RecognitionRejection.DeadlineExpired);
    }

    [Theory]
    [InlineData("2026-04-30", true)]
    [InlineData("2026-05-01", false)]
    public void Files_again_what_was_decided_only_before_that_day(string day, bool accepted)
    {
        GivenDecided(RecognitionOutcome.None);
        When(File, on: day);
        if (accepted)
            Then(Filed(id: Baker));
        else
            ThenRejected(RecognitionRejection.NothingNewToDecide);
    }

    [Fact]
    public void Files_again_with_evidence_of_the_day_of_the_decision()
    {
        GivenDecided(RecognitionOutcome.None);
        Given("2026-05-01", new EvidencePresented(Baker, "A reference"));
        When(File);
        Then(Filed(id: Baker));
    }

    [Fact]
    public void Files_for_another_occupation_than_the_one_decided()
    {
        GivenDecided(RecognitionOutcome.None);
        When(File with { ReferenceOccupation = "Baker" });
        Then(Filed(id: Baker) with { ReferenceOccupation = "Baker" });
    }

    [Fact]
    public void Files_again_what_was_withdrawn_after_an_objection()
    {
        GivenDecided(RecognitionOutcome.None);
        Given("2026-05-20", new ObjectionFiled(Nurse), new RecognitionWithdrawn(Nurse));
        When(File);
        Then(Filed(id: Baker));
    }

    [Fact]
    public void Files_no_second_time_while_documents_are_missing_or_with_a_space_before_the_occupation()
    {
        GivenOpened();
        Given("2026-03-01", Filed() with { ReferenceOccupation = " Nurse" }, new ReceiptConfirmed(Nurse, ["Diploma"]));
        When(File);
        ThenRejected(RecognitionRejection.AlreadyOpen);
    }

    [Fact]
    public void Suspends_again_on_the_day_of_the_answer_and_not_to_another_day_while_it_is_open()
    {
        GivenComplete();
        Given("2026-04-01", new ClockSuspended(Nurse, SuspensionReason.InformationRequested, Day("2026-05-01")));
        When(new SuspendRecognitionClock(Nurse, SuspensionReason.InformationRequested, Day("2026-05-02")), on: "2026-04-01");
        ThenRejected(RecognitionRejection.AlreadySuspended);
        Given("2026-04-01", new ClockResumed(Nurse));
        When(new SuspendRecognitionClock(Nurse, SuspensionReason.InformationRequested, Day("2026-05-01")), on: "2026-04-01");
        Then(new ClockSuspended(Nurse, SuspensionReason.InformationRequested, Day("2026-05-01")));
    }

    private static FileRecognition File => new(Baker, "Nurse", Regulated: true, "Land authority", RecognitionTrack.Standard, "SYR");
}
