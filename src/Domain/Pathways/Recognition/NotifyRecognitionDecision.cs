namespace Casework.Domain.Pathways.Recognition;

/// <summary>The applicant was told of the decision: from that day on the time for an objection runs.</summary>
/// <param name="RemedyNotice">Whether the decision says how to object (section 7(3) BQFG).</param>
public sealed record NotifyRecognitionDecision(Guid ProcedureId, bool RemedyNotice) : RecognitionCommand(ProcedureId)
{
    private protected override Decision<PathwayEvent> Decide(
        RecognitionProcedure procedure, RecognitionApplication application, Circumstances now) => procedure switch
        {
            { DecidedOn: null } => RecognitionRejection.NothingToNotify,
            { DecidedOn: { } decided } when EffectiveOn < decided => RecognitionRejection.NothingToNotify,
            { ObjectionClock.StartedOn: { } notified } when notified == EffectiveOn && procedure.RemedyNotice == RemedyNotice => Decision<PathwayEvent>.Nothing,
            { ObjectionClock.StartedOn: not null } => RecognitionRejection.AlreadyNotified,
            _ => new RecognitionEvent.DecisionNotified(ProcedureId, RemedyNotice),
        };
}
