using Casework.Domain.Rules;

namespace Casework.Domain.Pathways.FourEyes;

/// <summary>A command to a proposal that has been made.</summary>
public abstract record ProposalCommand(Guid ProposalId) : PathwayCommand
{
    public const string Topic = "case.four-eyes";

    protected override bool WorksOnClosedFiles => true;

    protected override bool WorksOnRestrictedFiles => true;

    protected sealed override Decision<PathwayEvent> Decide(Pathway pathway, Circumstances now) =>
        now.Actor is not { } actor ? FourEyesRejection.NobodyNamed
        : pathway.Proposals.All.GetValueOrDefault(ProposalId) is not { } proposal ? FourEyesRejection.ProposalNotFound
        : proposal.Status is not ProposalStatus.Open ? IsRepeatedBy(actor, proposal) ? Decision<PathwayEvent>.Nothing : FourEyesRejection.ProposalSettled
        : EffectiveOn < proposal.ProposedOn ? FourEyesRejection.BeforeProposal
        : now.Rules.At(Topic, now.Today) is not { } rule ? RuleRejection.NoneInForce(Topic)
        : Decide(proposal, actor, now.Today > proposal.ProposedOn.AddDays(rule.Number("daysToDecide")) ? rule : null, pathway, now);

    /// <param name="expiredUnder">The rule by which the time to decide is over; null while it is not.</param>
    private protected abstract Decision<PathwayEvent> Decide(Proposal proposal, string actor, RuleSet? expiredUnder, Pathway pathway, Circumstances now);

    private protected abstract bool IsRepeatedBy(string actor, Proposal settled);
}
