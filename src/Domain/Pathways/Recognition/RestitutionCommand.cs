namespace Casework.Domain.Pathways.Recognition;

/// <summary>A command about a time for an objection that was missed, or may have been.</summary>
public abstract record RestitutionCommand(Guid ProcedureId) : RecognitionCommand(ProcedureId)
{
    private protected sealed override Decision<PathwayEvent> Decide(
        RecognitionProcedure procedure, RecognitionApplication application, Circumstances now) =>
        procedure.Phase is RecognitionPhase.Decided or RecognitionPhase.Objected && procedure.DecidedOn <= EffectiveOn
            ? Decide(procedure, procedure.Restitution ?? new(), now)
            : RecognitionRejection.NothingToObjectTo;

    private protected abstract Decision<PathwayEvent> Decide(RecognitionProcedure procedure, Restitution known, Circumstances now);
}
