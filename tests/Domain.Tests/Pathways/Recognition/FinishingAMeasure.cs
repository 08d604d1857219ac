using Casework.Domain.Pathways.Recognition;
using static Casework.Domain.Pathways.Recognition.RecognitionEvent;

namespace Casework.Domain.Tests.Pathways.Recognition;

public class FinishingAMeasure : RecognitionSpec
{
    [Theory]
    [InlineData(true, RecognitionPhase.MeasurePassed)]
    [InlineData(false, RecognitionPhase.MeasureFailed)]
    public void Says_whether_it_was_passed(bool passed, RecognitionPhase phase)
    {
        GivenMeasure();
        When(new FinishCompensationMeasure(Nurse, passed));
        Then(new MeasureFinished(Nurse, passed));
        Assert.Equal(phase, Procedure.Phase);
    }

    [Fact]
    public void Is_refused_before_it_was_chosen()
    {
        GivenMeasure();
        When(new FinishCompensationMeasure(Nurse, Passed: true), on: "2026-05-09");
        ThenRejected(RecognitionRejection.NoMeasureRunning);
    }

    [Fact]
    public void Is_refused_when_no_measure_runs()
    {
        GivenDecided(RecognitionOutcome.MeasureImposed);
        When(new FinishCompensationMeasure(Nurse, Passed: true));
        ThenRejected(RecognitionRejection.NoMeasureRunning);
    }

    [Fact]
    public void Is_refused_with_another_result_or_on_another_day()
    {
        GivenMeasure();
        Given("2026-06-10", new MeasureFinished(Nurse, Passed: true));
        When(new FinishCompensationMeasure(Nurse, Passed: false), on: "2026-06-10");
        ThenRejected(RecognitionRejection.NoMeasureRunning);
        When(new FinishCompensationMeasure(Nurse, Passed: true), on: "2026-06-11");
        ThenRejected(RecognitionRejection.NoMeasureRunning);
    }

    private void GivenMeasure()
    {
        GivenDecided(RecognitionOutcome.MeasureImposed);
        Given("2026-05-10", new MeasureChosen(Nurse, CompensationMeasure.AdaptationPeriod, Months: 12));
    }
}
