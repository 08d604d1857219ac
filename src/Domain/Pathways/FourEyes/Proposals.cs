using System.Collections.Immutable;
using static Casework.Domain.Pathways.FourEyes.FourEyesEvent;

namespace Casework.Domain.Pathways.FourEyes;

/// <summary>What was proposed on a pathway, by the proposals' ids.</summary>
public sealed record Proposals(ImmutableDictionary<Guid, Proposal> All)
{
    public static Proposals Initial { get; } = new(ImmutableDictionary<Guid, Proposal>.Empty);

    public static Proposals Evolve(Proposals state, Entry entry) => entry.Event switch
    {
        FourEyesProposed e when !state.All.ContainsKey(e.ProposalId) => new(state.All.Add(e.ProposalId, new(e.ProposalId, e.Proposed, e.ProposedBy, entry.EffectiveOn))),
        FourEyesConfirmed e => state.Settle(e.ProposalId, ProposalStatus.Confirmed, e.ConfirmedBy),
        FourEyesRejected e => state.Settle(e.ProposalId, ProposalStatus.Rejected, e.RejectedBy),
        FourEyesExpired e => state.Settle(e.ProposalId, ProposalStatus.Expired, null),
        _ => state,
    };

    private Proposals Settle(Guid id, ProposalStatus status, string? by) =>
        All.GetValueOrDefault(id) is { Status: ProposalStatus.Open } open ? new(All.SetItem(id, open with { Status = status, SettledBy = by })) : this;
}
