using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.Erasure;

/// <summary>Confirms a proposed erasure as a second person. What stands against it is looked at once more; then it cannot be undone.</summary>
public sealed record ConfirmErasure(Guid ProposalId) : ProposalCommand(ProposalId)
{
    protected override bool WorksOnFilesHandedOver => true;

    protected override bool WorksOnErasedFiles => true;

    private protected override Decision<PathwayEvent> Decide(Proposal proposal, string actor, RuleSet? expiredUnder, Pathway pathway, Circumstances now) =>
        proposal.Proposed is not ErasureEvent.ErasureDecided decided ? FourEyesRejection.ProposalNotFound
        : proposal.ProposedBy == actor ? FourEyesRejection.SamePerson
        : expiredUnder is not null ? FourEyesRejection.ProposalExpired.Under(expiredUnder.Id)
        : ErasureDuties.Against(decided.Scope, decided.Basis, pathway, now) is { } refusal ? refusal
        : Decision<PathwayEvent>.Of(new FourEyesEvent.FourEyesConfirmed(ProposalId, actor), decided);

    private protected override bool IsRepeatedBy(string actor, Proposal settled) => settled.Status is ProposalStatus.Confirmed && settled.SettledBy == actor;
}
