namespace Casework.Domain.Pathways.Participation;

/// <summary>That the person was there; never what they said.</summary>
public sealed record RecordForumAttendance(ForumKind Forum) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        ParticipationFact.Record(pathway, new ParticipationEvent.ForumAttended(Forum), EffectiveOn);
}
