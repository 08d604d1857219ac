using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Recognition;

/// <summary>
/// What the authority decides on a missed time for an objection. A late objection within the time for the request asks for it by
/// itself (section 60(2) VwGO).
/// </summary>
public sealed record DecideRestitution(Guid ProcedureId, bool Granted) : RestitutionCommand(ProcedureId)
{
    private protected override Decision<PathwayEvent> Decide(RecognitionProcedure procedure, Restitution known, Circumstances now)
    {
        if (known.Granted is { } granted)
            return (granted, known.DecidedOn) == (Granted, EffectiveOn) ? Decision<PathwayEvent>.Nothing : RecognitionRejection.RestitutionAlreadyDecided;

        if (known.ObstacleEndedOn is not { } ended || (known.RequestedOn ?? procedure.OpenObjectionOn) is not { } requested || EffectiveOn < requested)
            return RecognitionRejection.RestitutionNotRequested;

        if (RecognitionTerms.ObjectionUntil(procedure, now.Rules) is not { } missed)
            return RuleRejection.NoneInForce(RecognitionTerms.ObjectionTopic);

        if (now.Rules.At(RecognitionTerms.RestitutionTopic, ended) is not { } rule)
            return RuleRejection.NoneInForce(RecognitionTerms.RestitutionTopic);

        return Granted && Refusal(procedure, known, requested, missed, rule, now.Rules) is { } refusal
            ? refusal.Under(rule.Id)
            : new RecognitionEvent.RestitutionDecided(ProcedureId, Granted) { RuleSet = rule.Id };
    }

    private Rejection? Refusal(RecognitionProcedure procedure, Restitution known, DateOnly requested, DateOnly missed, RuleSet rule, RuleBook rules)
    {
        var until = procedure.RestitutionClock.DueOn(RecognitionTerms.Restitution(rule, rules));
        return procedure.OpenObjectionOn <= missed ? RecognitionRejection.ObjectionTimeNotMissed
            : procedure.OpenObjectionOn is not { } objected || objected > EffectiveOn || objected > until ? RecognitionRejection.RestitutionNeedsObjection
            : requested > until ? RecognitionRejection.RestitutionRequestedLate
            : requested > RecognitionTerms.RestitutionAtTheLatest(missed, rule, rules) && !known.ForceMajeure ? RecognitionRejection.RestitutionAtTheLatestOver
            : null;
    }
}
