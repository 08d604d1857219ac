using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Recognition;

/// <summary>The written warning and reasonable time without which nobody is refused for missing cooperation (section 15(3) BQFG).</summary>
/// <param name="Until">The last day for what was asked for.</param>
public sealed record WarnOfRefusal(Guid ProcedureId, DateOnly Until) : RecognitionCommand(ProcedureId)
{
    public const string Topic = "recognition.cooperation";

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        pathway.Has(Warned(now.Rules.At(Topic, EffectiveOn)), EffectiveOn) ? Decision<PathwayEvent>.Nothing : base.Decide(pathway, now);

    private protected override Decision<PathwayEvent> Decide(
        RecognitionProcedure procedure, RecognitionApplication application, Circumstances now)
    {
        if (!procedure.IsOpen)
            return RecognitionRejection.AlreadyDecided;

        if (now.Rules.At(Topic, EffectiveOn) is not { } rule)
            return RuleRejection.NoneInForce(Topic);

        if (Until.DayNumber < EffectiveOn.DayNumber + rule.Number("warningDaysAtLeast"))
            return RecognitionRejection.WarningTimeTooShort.Under(rule.Id);

        return Warned(rule);
    }

    private RecognitionEvent.RefusalWarned Warned(RuleSet? rule) => new(ProcedureId, Until) { RuleSet = rule?.Id };
}
