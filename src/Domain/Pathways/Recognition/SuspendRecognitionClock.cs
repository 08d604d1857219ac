using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Recognition;

/// <param name="Until">The deadline set for the answer; null for another procedure (section 14), which has no set end.</param>
public sealed record SuspendRecognitionClock(Guid ProcedureId, SuspensionReason Reason, DateOnly? Until) : DecisionClockCommand(ProcedureId)
{
    private protected override Decision<PathwayEvent> Decide(
        RecognitionProcedure procedure, ClockTerms terms, RecognitionApplication application, Circumstances now)
    {
        var clock = procedure.DecisionClock;
        if (clock.Suspensions.Exists(same => same.From == EffectiveOn && same.Until == Until && same.AnsweredOn is null))
            return Decision<PathwayEvent>.Nothing;

        var suspended = new RecognitionEvent.ClockSuspended(ProcedureId, Reason, Until);
        if (RecognitionShape.Flaw(suspended) is { } flaw)
            return flaw;

        if (Until <= EffectiveOn)
            return RecognitionRejection.SuspensionEndsBeforeStart;

        if (clock.Suspensions.Exists(Overlaps))
            return RecognitionRejection.AlreadySuspended;

        return EffectiveOn > clock.DueOn(terms) ? RecognitionRejection.DeadlineExpired : suspended;
    }

    // What was answered is over, whatever the policy: the authority may ask again before the first deadline has passed.
    private bool Overlaps(Suspension other) =>
        (Until is null || other.From < Until) && (other.LastDay(SuspensionPolicy.Answered) is not { } last || EffectiveOn < last);
}
