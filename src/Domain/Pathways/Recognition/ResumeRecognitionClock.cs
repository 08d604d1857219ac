using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Recognition;

/// <summary>The answer is in, or the other procedure has ended.</summary>
public sealed record ResumeRecognitionClock(Guid ProcedureId) : DecisionClockCommand(ProcedureId)
{
    private protected override Decision<PathwayEvent> Decide(
        RecognitionProcedure procedure, ClockTerms terms, RecognitionApplication application, Circumstances now) =>
        procedure.DecisionClock.Suspensions.Exists(IsOpen) ? new RecognitionEvent.ClockResumed(ProcedureId)
        : procedure.DecisionClock.Suspensions.Exists(suspension => suspension.AnsweredOn == EffectiveOn) ? Decision<PathwayEvent>.Nothing
        : RecognitionRejection.NotSuspended;

    private bool IsOpen(Suspension suspension) =>
        suspension.AnsweredOn is null && suspension.From <= EffectiveOn && (suspension.Until is null || EffectiveOn <= suspension.Until);
}
