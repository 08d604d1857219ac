namespace Casework.Domain.Pathways.Recognition;

public sealed record WithdrawRecognition(Guid ProcedureId) : RecognitionCommand(ProcedureId)
{
    private protected override Decision<PathwayEvent> Decide(
        RecognitionProcedure procedure, RecognitionApplication application, Circumstances now) =>
        procedure.Phase is RecognitionPhase.Decided or RecognitionPhase.MeasurePassed
            ? RecognitionRejection.AlreadyDecided
            : EffectiveOn < procedure.LastStepOn ? RecognitionRejection.ChangedLater
            : new RecognitionEvent.RecognitionWithdrawn(ProcedureId);

    private protected override Decision<PathwayEvent> DecideGone(RecognitionProcedure procedure) =>
        procedure.Phase is RecognitionPhase.Withdrawn ? Decision<PathwayEvent>.Nothing : base.DecideGone(procedure);
}
