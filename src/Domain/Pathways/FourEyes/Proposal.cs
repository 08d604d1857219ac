namespace Casework.Domain.Pathways.FourEyes;

/// <param name="Proposed">What is recorded once it is confirmed.</param>
/// <param name="SettledBy">Who confirmed or rejected it; null while nobody has.</param>
public sealed record Proposal(
    Guid Id, PathwayEvent Proposed, string ProposedBy, DateOnly ProposedOn, ProposalStatus Status = ProposalStatus.Open, string? SettledBy = null);

public enum ProposalStatus { Open, Confirmed, Rejected, Expired }
