using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.FourEyes;

/// <summary>Takes a proposal off the table on which nobody has decided in time.</summary>
public sealed record ExpireProposal(Guid ProposalId) : ProposalCommand(ProposalId)
{
    private protected override Decision<PathwayEvent> Decide(Proposal proposal, string actor, RuleSet? expiredUnder, Pathway pathway, Circumstances now) =>
        expiredUnder is null ? FourEyesRejection.ProposalNotExpired : new FourEyesEvent.FourEyesExpired(ProposalId);

    private protected override bool IsRepeatedBy(string actor, Proposal settled) => settled.Status is ProposalStatus.Expired;
}
