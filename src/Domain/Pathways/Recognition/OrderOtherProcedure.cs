using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Recognition;

/// <summary>A work sample, expert talk or exam in the place of documents that cannot be had; resuming the clock ends it.</summary>
public sealed record OrderOtherProcedure(Guid ProcedureId, OtherProcedure Procedure) : DecisionClockCommand(ProcedureId)
{
    private RecognitionEvent.OtherProcedureOrdered Ordered => new(ProcedureId, Procedure);

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        pathway.Has(Ordered, EffectiveOn) ? Decision<PathwayEvent>.Nothing : base.Decide(pathway, now);

    private protected override Decision<PathwayEvent> Decide(
        RecognitionProcedure procedure, ClockTerms terms, RecognitionApplication application, Circumstances now)
    {
        var clock = procedure.DecisionClock;
        if (clock.Suspensions.Exists(other => other.LastDay(SuspensionPolicy.Answered) is not { } last || EffectiveOn < last))
            return RecognitionRejection.AlreadySuspended;

        return EffectiveOn > clock.DueOn(terms)
            ? RecognitionRejection.DeadlineExpired
            : Ordered;
    }
}
