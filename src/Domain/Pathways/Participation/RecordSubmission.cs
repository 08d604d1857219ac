namespace Casework.Domain.Pathways.Participation;

/// <summary>That a submission was made; its text is no part of the case.</summary>
public sealed record RecordSubmission(SubmissionKind Kind) : PathwayCommand
{
    protected override bool WorksOnRestrictedFiles => true;

    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        ParticipationFact.Record(pathway, new ParticipationEvent.SubmissionMade(Kind), EffectiveOn);
}
