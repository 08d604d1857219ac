using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

public class WithdrawingAnApplication : RecognitionSpec
{
    [Fact]
    public void Cancels_the_clocks()
    {
        GivenComplete();
        When(new WithdrawRecognition(Nurse), on: "2026-04-20");
        Then(new RecognitionWithdrawn(Nurse));
        Assert.All(DeadlineBoard.Of(Pathway, Rules), deadline => Assert.Equal(ClockState.Cancelled, deadline.State));
    }

    [Fact]
    public void Is_possible_while_an_objection_is_open()
    {
        GivenDecided(RecognitionOutcome.None);
        Given("2026-05-20", new ObjectionFiled(Nurse));
        When(new WithdrawRecognition(Nurse));
        Then(new RecognitionWithdrawn(Nurse));
    }

    [Fact]
    public void Is_possible_while_a_measure_runs()
    {
        GivenDecided(RecognitionOutcome.MeasureImposed);
        Given("2026-05-10", new MeasureChosen(Nurse, CompensationMeasure.KnowledgeTest, Months: null));
        When(new WithdrawRecognition(Nurse));
        Then(new RecognitionWithdrawn(Nurse));
    }

    [Fact]
    public void Is_refused_after_the_decision()
    {
        GivenDecided(RecognitionOutcome.Full);
        When(new WithdrawRecognition(Nurse));
        ThenRejected(RecognitionRejection.AlreadyDecided);
    }

    [Fact]
    public void Is_refused_before_a_step_that_followed()
    {
        GivenDecided(RecognitionOutcome.MeasureImposed);
        Given("2026-05-10", new MeasureChosen(Nurse, CompensationMeasure.KnowledgeTest, Months: null));
        When(new WithdrawRecognition(Nurse), on: "2026-05-09");
        ThenRejected(RecognitionRejection.ChangedLater, at: "EffectiveOn");
    }

    [Fact]
    public void Is_refused_before_the_filing()
    {
        GivenFiled();
        When(new WithdrawRecognition(Nurse), on: "2026-02-28");
        ThenRejected(RecognitionRejection.BeforeFiling);
    }
}
