using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Recognition;

public sealed record ExtendRecognitionDeadline(Guid ProcedureId, int Months, Personal<string> Reason) : DecisionClockCommand(ProcedureId)
{
    private protected override Decision<PathwayEvent> Decide(
        RecognitionProcedure procedure, ClockTerms terms, RecognitionApplication application, Circumstances now)
    {
        var clock = procedure.DecisionClock;
        if (clock.Extension is { } extension)
            return extension == (EffectiveOn, Months) ? Decision<PathwayEvent>.Nothing : RecognitionRejection.AlreadyExtended;

        if (now.Rules.At(RecognitionTerms.Topic, EffectiveOn) is not { } rule)
            return RuleRejection.NoneInForce(RecognitionTerms.Topic);

        var extended = new RecognitionEvent.DeadlineExtended(ProcedureId, Months, Reason) { RuleSet = rule.Id };
        if (RecognitionShape.Flaw(extended) is { } flaw)
            return flaw;

        if (application.Track is RecognitionTrack.EuProfession && Months > rule.Number("extensionMonthsAtMostEuProfession"))
            return RecognitionRejection.ExtensionTooLong.Under(rule.Id);

        return EffectiveOn > clock.DueOn(terms)
            ? RecognitionRejection.DeadlineExpired
            : extended;
    }
}
