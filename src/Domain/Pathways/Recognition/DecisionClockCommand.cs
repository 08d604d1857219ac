using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Recognition;

/// <summary>A command to the decision clock of a procedure in review.</summary>
public abstract record DecisionClockCommand(Guid ProcedureId) : RecognitionCommand(ProcedureId)
{
    private protected sealed override Decision<PathwayEvent> Decide(
        RecognitionProcedure procedure, RecognitionApplication application, Circumstances now)
    {
        if (!procedure.IsOpen || procedure.DecisionClock.EndedOn is not null)
            return RecognitionRejection.AlreadyDecided;

        if (procedure.DecisionClock.StartedOn is not { } start || EffectiveOn < start)
            return RecognitionRejection.DocumentsIncomplete;

        return RecognitionTerms.Decision(procedure, now.Rules) is { } terms
            ? Decide(procedure, terms, application, now)
            : RuleRejection.NoneInForce(RecognitionTerms.Topic);
    }

    private protected abstract Decision<PathwayEvent> Decide(
        RecognitionProcedure procedure, ClockTerms terms, RecognitionApplication application, Circumstances now);
}
