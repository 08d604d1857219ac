namespace Casework.Domain.Pathways.Recognition;

/// <summary>Nothing keeps the applicant from objecting any more: from that day on the time to ask for restitution runs.</summary>
public sealed record RecordObstacleEnd(Guid ProcedureId) : RestitutionCommand(ProcedureId)
{
    private protected override Decision<PathwayEvent> Decide(RecognitionProcedure procedure, Restitution known, Circumstances now) =>
        known.ObstacleEndedOn is not { } ended ? new RecognitionEvent.ObstacleEnded(ProcedureId)
        : ended == EffectiveOn ? Decision<PathwayEvent>.Nothing
        : RecognitionRejection.ObstacleEndKnown;
}
