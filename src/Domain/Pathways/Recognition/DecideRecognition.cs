using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Recognition;

public sealed record DecideRecognition(Guid ProcedureId, RecognitionOutcome Outcome) : RecognitionCommand(ProcedureId)
{
    public const string Topic = "recognition.outcomes";

    private protected override Decision<PathwayEvent> Decide(
        RecognitionProcedure procedure, RecognitionApplication application, Circumstances now)
    {
        if (procedure.Phase is RecognitionPhase.MeasureRunning)
            return RecognitionRejection.MeasureAlreadyRunning;

        if (procedure.Phase is RecognitionPhase.Decided)
            return (procedure.Outcome, procedure.DecidedOn) == (Outcome, EffectiveOn) ? Decision<PathwayEvent>.Nothing : RecognitionRejection.AlreadyDecided;

        if (EffectiveOn < procedure.LastStepOn)
            return RecognitionRejection.ChangedLater;

        if (now.Rules.At(Topic, EffectiveOn) is not { } rule)
            return RuleRejection.NoneInForce(Topic);

        return Refusal(procedure, application, rule) is { } refusal ? refusal.Under(rule.Id)
            : Decided(procedure, new(ProcedureId, Outcome) { RuleSet = rule.Id }, now.Rules);
    }

    private Rejection? Refusal(RecognitionProcedure procedure, RecognitionApplication application, RuleSet rule)
    {
        if (application.Regulated && Is("nonRegulatedOnly", rule))
            return RecognitionRejection.OutcomeNeedsNonRegulated;

        if (!application.Regulated && Is("regulatedOnly", rule))
            return RecognitionRejection.OutcomeNeedsRegulated;

        if (!Is("withoutCompleteDocuments", rule) && (procedure.DecisionClock.StartedOn is not { } start || EffectiveOn < start))
            return RecognitionRejection.DocumentsIncomplete;

        if (procedure.Phase is RecognitionPhase.MeasureFailed && Outcome is RecognitionOutcome.Full)
            return RecognitionRejection.MeasureNotPassed;

        return !Is("onlyAfterRequest", rule) ? null
            : !HasBeenAsked(procedure) ? RecognitionRejection.RefusalNeedsRequest
            : !HasBeenWarned(procedure.CooperationClock) ? RecognitionRejection.RefusalNeedsWarning
            : null;
    }

    private bool Is(string list, RuleSet rule) => rule.Texts(list).Contains($"{Outcome}");

    private bool HasBeenAsked(RecognitionProcedure procedure) =>
        (procedure.Phase is RecognitionPhase.Incomplete && procedure.ReceiptClock.EndedOn < EffectiveOn)
        || procedure.DecisionClock.Suspensions.Exists(request => request.Until < EffectiveOn && request.AnsweredOn is null);

    private bool HasBeenWarned(LegalClock warned) => warned.EndedOn is null && warned.DueOn(ClockTerms.OfASetDay) < EffectiveOn;

    private Decision<PathwayEvent> Decided(RecognitionProcedure procedure, RecognitionEvent.RecognitionDecided decided, RuleBook rules) =>
        procedure.DecisionClock.EndedOn is null
        && RecognitionTerms.Decision(procedure, rules) is { } terms
        && EffectiveOn > procedure.DecisionClock.DueOn(terms)
            ? Decision<PathwayEvent>.Of(decided, new LifecycleEvent.ComplianceWarningRaised("RECOGNITION_DECIDED_LATE", $"{ProcedureId}"))
            : decided;
}
