using Casework.Domain.Pathways.Corrections;

namespace Casework.Domain.Pathways.FourEyes;

/// <summary>Proposes to put right what a decision's entry says, or the day on which it was true.</summary>
public sealed record ProposeCorrection(
    Guid ProposalId, Guid EntryId, PathwayEvent Replacement, DateOnly CorrectedEffectiveOn, Personal<string> Reason) : ProposeChange(ProposalId)
{
    private protected override Decision<PathwayEvent> Propose(Pathway pathway, Circumstances now) =>
        new CorrectEntry(EntryId, Replacement, CorrectedEffectiveOn, Reason).Correct(pathway, now);

    private protected override bool IsNeeded(Pathway pathway) => Revision.ConcernsDecision(pathway.Log, EntryId);
}
