using Casework.Domain.Pathways.FourEyes;

namespace Casework.Domain.Pathways.Erasure;

/// <summary>Proposes that data of the person are erased, beyond recall. Somebody else confirms it.</summary>
public sealed record ProposeErasure(Guid ProposalId, ErasureScope Scope, ErasureBasis Basis) : ProposeChange(ProposalId)
{
    protected override bool WorksOnFilesHandedOver => true;

    private protected override Decision<PathwayEvent> Propose(Pathway pathway, Circumstances now) =>
        ErasureDuties.Against(Scope, Basis, pathway, now) is { } refusal ? refusal : new ErasureEvent.ErasureDecided(ProposalId, Scope, Basis);

    private protected override bool IsNeeded(Pathway pathway) => true;
}
