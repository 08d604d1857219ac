using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Recognition;

/// <param name="Months">The length of an adaptation period or of a follow-up qualification; null for a test.</param>
public sealed record ChooseCompensationMeasure(Guid ProcedureId, CompensationMeasure Measure, int? Months) : RecognitionCommand(ProcedureId)
{
    public const string Topic = "recognition.measures";
    public const string AttemptsTopic = "recognition.attempts";

    private protected override Decision<PathwayEvent> Decide(
        RecognitionProcedure procedure, RecognitionApplication application, Circumstances now)
    {
        if (procedure is { Phase: RecognitionPhase.MeasureRunning, Measure: { } running })
        {
            return running == new ChosenMeasure(Measure, Months, EffectiveOn)
                ? Decision<PathwayEvent>.Nothing
                : RecognitionRejection.MeasureAlreadyRunning;
        }

        if (now.Rules.At(Topic, EffectiveOn) is not { } rule)
            return RuleRejection.NoneInForce(Topic);

        return Refusal(procedure, application, rule, now.Rules) is { } refusal
            ? refusal.Under(rule.Id)
            : new RecognitionEvent.MeasureChosen(ProcedureId, Measure, Months) { RuleSet = rule.Id };
    }

    private Rejection? Refusal(RecognitionProcedure procedure, RecognitionApplication application, RuleSet rule, RuleBook rules)
    {
        if (!IsOpened(procedure) || !rule.Texts(application.Regulated ? "regulated" : "nonRegulated").Contains($"{Measure}"))
            return RecognitionRejection.MeasureNotOpen;

        if (rule.Texts("thirdCountryOnly").Contains($"{Measure}")
            && Country.IsThirdCountry(application.TrainingCountry, application.FiledOn, rules) is false)
            return RecognitionRejection.MeasureNeedsThirdCountry;

        if (procedure.FailedMeasures.Count(failed => failed == Measure) >= rules.At(AttemptsTopic, EffectiveOn)?.NumberOrNull($"{Measure}"))
            return RecognitionRejection.MeasureFailedTooOften;

        return Measure switch
        {
            CompensationMeasure.AptitudeTest or CompensationMeasure.KnowledgeTest => Months is null ? null : RecognitionRejection.MonthsNotForTests,
            CompensationMeasure.AdaptationPeriod when Months is null or < 1 => RecognitionRejection.AdaptationNeedsMonths,
            CompensationMeasure.AdaptationPeriod when Months > rule.Number("adaptationMonthsAtMost") => RecognitionRejection.AdaptationTooLong,
            _ => null,
        };
    }

    // A failed measure may be tried again.
    private bool IsOpened(RecognitionProcedure procedure) =>
        procedure.Outcome is RecognitionOutcome.MeasureImposed or RecognitionOutcome.Partial
        && procedure.Phase is RecognitionPhase.Decided or RecognitionPhase.MeasureFailed
        && EffectiveOn >= (procedure.Measure?.FinishedOn ?? procedure.DecidedOn);
}
