namespace Casework.Domain.Pathways.Founding;

/// <summary>A command to a business whose idea is recorded.</summary>
public abstract record FoundingCommand(Guid FoundingId) : PathwayCommand
{
    protected sealed override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        if (pathway.Founding.Projects.GetValueOrDefault(FoundingId) is not { IdeaOn: { } idea } project)
            return FoundingRejection.NotFound;

        var step = Step(now);
        if (FoundingShape.Flaw(step) is { } flaw)
            return flaw;

        if (pathway.Has(step, EffectiveOn))
            return Decision<PathwayEvent>.Nothing;

        if (EffectiveOn < idea)
            return FoundingRejection.BeforeIdea;

        return Refusal(project) is { } refusal ? refusal : Decision<PathwayEvent>.Of([step, .. Warnings(project, pathway, now)]);
    }

    private protected abstract FoundingEvent Step(Circumstances now);

    private protected virtual Rejection? Refusal(FoundingProject project) => EffectiveOn > project.ClosedOn ? FoundingRejection.Closed : null;

    private protected virtual IEnumerable<PathwayEvent> Warnings(FoundingProject project, Pathway pathway, Circumstances now) => [];
}
