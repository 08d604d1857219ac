namespace Casework.Domain.Pathways.Recognition;

/// <summary>Another application takes the place of this one before it is decided.</summary>
public sealed record SupersedeRecognition(Guid ProcedureId, Guid ByProcedureId) : RecognitionCommand(ProcedureId)
{
    private protected override Decision<PathwayEvent> Decide(
        RecognitionProcedure procedure, RecognitionApplication application, Circumstances now) =>
        ByProcedureId == ProcedureId ? RecognitionRejection.SupersededByItself
        : !procedure.IsOpen ? RecognitionRejection.AlreadyDecided
        : EffectiveOn < procedure.LastStepOn ? RecognitionRejection.ChangedLater
        : new RecognitionEvent.RecognitionSuperseded(ProcedureId, ByProcedureId);

    private protected override Decision<PathwayEvent> DecideGone(RecognitionProcedure procedure) =>
        procedure.Phase is RecognitionPhase.Superseded && procedure.Successor == ByProcedureId
            ? Decision<PathwayEvent>.Nothing
            : base.DecideGone(procedure);
}
