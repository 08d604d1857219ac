using Casework.Domain.Pathways.Corrections;

namespace Casework.Domain.Pathways.FourEyes;

/// <summary>Proposes that a decision, or a correction of one, never happened.</summary>
public sealed record ProposeRetraction(Guid ProposalId, Guid EntryId, Personal<string> Reason) : ProposeChange(ProposalId)
{
    private protected override Decision<PathwayEvent> Propose(Pathway pathway, Circumstances now) =>
        new RetractEntry(EntryId, Reason).Retract(pathway, now);

    private protected override bool IsNeeded(Pathway pathway) => Revision.ConcernsDecision(pathway.Log, EntryId);
}
