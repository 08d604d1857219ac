using Casework.Domain.Pathways;
using Casework.Domain.Pathways.FourEyes;

namespace Casework.Api.FourEyes;

internal sealed record ProposalView(Proposal Proposal)
{
    public Guid ProposalId => Proposal.Id;

    public PathwayEvent Proposed => Proposal.Proposed;

    public string ProposedBy => Proposal.ProposedBy;

    public DateOnly ProposedOn => Proposal.ProposedOn;

    public ProposalStatus Status => Proposal.Status;

    public string? SettledBy => Proposal.SettledBy;
}
