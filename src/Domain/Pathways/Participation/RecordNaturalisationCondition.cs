namespace Casework.Domain.Pathways.Participation;

/// <summary>A document was shown, or what it proved has ended: a legal fact, never a mark for progress.</summary>
public sealed record RecordNaturalisationCondition(NaturalisationCondition Condition, bool Met) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        ParticipationFact.Record(pathway, new ParticipationEvent.NaturalisationConditionRecorded(Condition, Met), EffectiveOn);
}
