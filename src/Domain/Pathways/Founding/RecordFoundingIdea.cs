namespace Casework.Domain.Pathways.Founding;

public sealed record RecordFoundingIdea(Guid FoundingId, Personal<string> Idea) : PathwayCommand
{
    protected override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        var recorded = new FoundingEvent.IdeaRecorded(FoundingId, Idea);
        if (FoundingShape.Flaw(recorded) is { } flaw)
            return flaw;

        return pathway.Founding.Projects.GetValueOrDefault(FoundingId) is not { IdeaOn: { } on } known ? recorded
            : on == EffectiveOn && known.Idea == recorded ? Decision<PathwayEvent>.Nothing
            : FoundingRejection.IdTaken;
    }
}
