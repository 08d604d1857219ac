using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.FourEyes;

public sealed record RejectProposal(Guid ProposalId, Personal<string> Reason) : ProposalCommand(ProposalId)
{
    private protected override Decision<PathwayEvent> Decide(Proposal proposal, string actor, RuleSet? expiredUnder, Pathway pathway, Circumstances now) =>
        Shape.Text(Reason.Value, nameof(Reason), Shape.NoteLength) is { } flaw ? flaw
        : proposal.ProposedBy == actor ? FourEyesRejection.SamePerson
        : new FourEyesEvent.FourEyesRejected(ProposalId, actor, Reason);

    private protected override bool IsRepeatedBy(string actor, Proposal settled) => settled.Status is ProposalStatus.Rejected && settled.SettledBy == actor;
}
