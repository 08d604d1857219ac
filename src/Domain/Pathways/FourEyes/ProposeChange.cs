namespace Casework.Domain.Pathways.FourEyes;

/// <summary>A command that proposes what another person has to confirm.</summary>
public abstract record ProposeChange(Guid ProposalId) : PathwayCommand
{
    protected override bool WorksOnClosedFiles => true;

    protected override bool WorksOnRestrictedFiles => true;

    protected sealed override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now)
    {
        if (now.Actor is not { } actor)
            return FourEyesRejection.NobodyNamed;

        var change = Propose(pathway, now);
        if (change.Rejection is { } refusal)
            return refusal;

        if (change.Events.Count == 0)
            return Decision<PathwayEvent>.Nothing;

        var proposed = new FourEyesEvent.FourEyesProposed(ProposalId, change.Events[0], actor);
        if (pathway.Proposals.All.GetValueOrDefault(ProposalId) is { } known)
            return known.ProposedBy == actor && known.Proposed == proposed.Proposed ? Decision<PathwayEvent>.Nothing : FourEyesRejection.ProposalAlreadyKnown;

        return IsNeeded(pathway) ? proposed : FourEyesRejection.NotRequired;
    }

    /// <summary>What would be recorded if it were done now: the proposed event first.</summary>
    private protected abstract Decision<PathwayEvent> Propose(Pathway pathway, Circumstances now);

    /// <summary>Whether it takes a second person at all.</summary>
    private protected abstract bool IsNeeded(Pathway pathway);
}
