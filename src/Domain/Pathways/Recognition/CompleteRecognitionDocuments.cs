using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Recognition;

/// <summary>The documents are complete: the decision clock starts.</summary>
public sealed record CompleteRecognitionDocuments(Guid ProcedureId) : RecognitionCommand(ProcedureId)
{
    private protected override Decision<PathwayEvent> Decide(
        RecognitionProcedure procedure, RecognitionApplication application, Circumstances now) => procedure.DecisionClock.StartedOn switch
        {
            { } start when start == EffectiveOn => Decision<PathwayEvent>.Nothing,
            { } => RecognitionRejection.DocumentsAlreadyComplete,
            null when !procedure.IsOpen => RecognitionRejection.AlreadyDecided,
            null when now.Rules.At(RecognitionTerms.Topic, EffectiveOn) is { } rule =>
                new RecognitionEvent.DocumentsCompleted(ProcedureId) { RuleSet = rule.Id },
            null => RuleRejection.NoneInForce(RecognitionTerms.Topic),
        };
}
