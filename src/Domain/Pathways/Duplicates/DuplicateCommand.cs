namespace Casework.Domain.Pathways.Duplicates;

/// <summary>A command about another file of the same person: in the order of its days, on open and closed files.</summary>
public abstract record DuplicateCommand(Guid OtherPathway) : MutualCommand(OtherPathway)
{
    protected sealed override bool WorksOnClosedFiles => true;

    protected sealed override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        EffectiveOn < pathway.Doubles.LastStep(OtherPathway)
            ? DuplicateRejection.DecidedLater.At(nameof(EffectiveOn))
            : Decide(pathway.Doubles, pathway, now);

    private protected abstract Decision<PathwayEvent> Decide(Doubles doubles, Pathway pathway, Circumstances now);
}
