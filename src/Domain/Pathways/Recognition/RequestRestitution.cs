using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Recognition;

/// <summary>The applicant asks to be put back to where they were before the time for an objection was missed. The grounds stay with the authority.</summary>
/// <param name="ForceMajeure">Whether force majeure kept the applicant from asking earlier: the only thing that helps after the longest time.</param>
public sealed record RequestRestitution(Guid ProcedureId, bool ForceMajeure) : RestitutionCommand(ProcedureId)
{
    protected override bool WorksOnRestrictedFiles => true;

    private protected override Decision<PathwayEvent> Decide(RecognitionProcedure procedure, Restitution known, Circumstances now)
    {
        if (known.RequestedOn is { } requested)
            return (requested, known.ForceMajeure) == (EffectiveOn, ForceMajeure) ? Decision<PathwayEvent>.Nothing : RecognitionRejection.RestitutionAlreadyRequested;

        if (known.ObstacleEndedOn is not { } ended || EffectiveOn < ended)
            return RecognitionRejection.ObstacleNotEnded;

        return Decision<PathwayEvent>.Of([new RecognitionEvent.RestitutionRequested(ProcedureId, ForceMajeure), .. Warnings(procedure, ended, now.Rules)]);
    }

    private IEnumerable<PathwayEvent> Warnings(RecognitionProcedure procedure, DateOnly ended, RuleBook rules)
    {
        if ((procedure.OpenObjectionOn ?? EffectiveOn) <= RecognitionTerms.ObjectionUntil(procedure, rules))
            yield return new LifecycleEvent.ComplianceWarningRaised(RecognitionRejection.ObjectionTimeNotMissed.Code, $"{ProcedureId}");

        if (RecognitionTerms.Restitution(ended, rules) is { } rule && EffectiveOn > procedure.RestitutionClock.DueOn(rule.Terms))
            yield return new LifecycleEvent.ComplianceWarningRaised("RESTITUTION_REQUESTED_LATE", $"{ProcedureId}");
    }
}
