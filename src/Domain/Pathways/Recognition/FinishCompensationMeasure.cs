namespace Casework.Domain.Pathways.Recognition;

public sealed record FinishCompensationMeasure(Guid ProcedureId, bool Passed) : RecognitionCommand(ProcedureId)
{
    private protected override Decision<PathwayEvent> Decide(
        RecognitionProcedure procedure, RecognitionApplication application, Circumstances now) => procedure switch
        {
            { Phase: RecognitionPhase.MeasureRunning } when !(EffectiveOn < procedure.Measure?.ChosenOn) =>
                new RecognitionEvent.MeasureFinished(ProcedureId, Passed),
            { Phase: RecognitionPhase.MeasurePassed or RecognitionPhase.MeasureFailed }
                when procedure.Measure?.FinishedOn == EffectiveOn && Passed == procedure.Phase is RecognitionPhase.MeasurePassed =>
                Decision<PathwayEvent>.Nothing,
            _ => RecognitionRejection.NoMeasureRunning,
        };
}
