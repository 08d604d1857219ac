using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Pathways.Recognition;

public sealed record FileRecognitionObjection(Guid ProcedureId) : RecognitionCommand(ProcedureId)
{
    protected override bool WorksOnRestrictedFiles => true;

    private protected override Decision<PathwayEvent> Decide(
        RecognitionProcedure procedure, RecognitionApplication application, Circumstances now)
    {
        if (procedure.Phase is RecognitionPhase.Objected && procedure.ObjectedOn == EffectiveOn)
            return Decision<PathwayEvent>.Nothing;

        if (procedure.Phase is not RecognitionPhase.Decided || procedure.DecidedOn is not { } decided || EffectiveOn < decided)
            return RecognitionRejection.NothingToObjectTo;

        var objection = new RecognitionEvent.ObjectionFiled(ProcedureId);
        return EffectiveOn > RecognitionTerms.ObjectionUntil(procedure, now.Rules)
            ? Decision<PathwayEvent>.Of(objection, new LifecycleEvent.ComplianceWarningRaised("OBJECTION_FILED_LATE", $"{ProcedureId}"))
            : objection;
    }
}
