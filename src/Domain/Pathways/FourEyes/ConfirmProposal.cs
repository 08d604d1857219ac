using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.FourEyes;

/// <summary>What was proposed is decided upon once more, on the state of now, and recorded.</summary>
public sealed record ConfirmProposal(Guid ProposalId) : ProposalCommand(ProposalId)
{
    private protected override Decision<PathwayEvent> Decide(Proposal proposal, string actor, RuleSet? expiredUnder, Pathway pathway, Circumstances now)
    {
        if (proposal.Proposed is ErasureEvent)
            return ErasureRejection.ConfirmedApart;

        if (proposal.ProposedBy == actor)
            return FourEyesRejection.SamePerson;

        if (expiredUnder is not null)
            return FourEyesRejection.ProposalExpired.Under(expiredUnder.Id);

        var decided = Proposed(proposal.Proposed, pathway, now);
        return decided.Rejection is { } refusal
            ? refusal
            : Decision<PathwayEvent>.Of([new FourEyesEvent.FourEyesConfirmed(ProposalId, actor), .. decided.Events]);
    }

    private protected override bool IsRepeatedBy(string actor, Proposal settled) => settled.Status is ProposalStatus.Confirmed && settled.SettledBy == actor;

    private static Decision<PathwayEvent> Proposed(PathwayEvent proposed, Pathway pathway, Circumstances now) => proposed switch
    {
        CorrectionEvent.EntryCorrected e => new CorrectEntry(e.EntryId, e.Replacement, e.CorrectedEffectiveOn, e.Reason).Correct(pathway, now),
        CorrectionEvent.EntryRetracted e => new RetractEntry(e.EntryId, e.Reason).Retract(pathway, now),
        _ => proposed,
    };
}
