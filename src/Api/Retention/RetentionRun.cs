using System.Globalization;
using Casework.Api.Commands;
using Casework.Api.Pathways;
using Casework.Domain.Access;
using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.FourEyes;
using Casework.EventStore;
using Casework.Projections;

namespace Casework.Api.Retention;

/// <summary>
/// Looks for files whose period of keeping is over and proposes their erasure; the data-protection officer confirms each. Can be run again and
/// beside running servers: what is proposed already stays as it is.
/// </summary>
internal sealed class RetentionRun(PathwayStream pathways, RetentionCandidates candidates, DateOnly today)
{
    private const int Together = 200;

    /// <param name="proposer">Who proposes; null for a dry run, which records nothing.</param>
    /// <param name="progress">How many files were looked at.</param>
    /// <returns>Those whose period is over, by id.</returns>
    public async Task<(IReadOnlyList<RetentionOutcome> Due, long LookedAt)> Run(string municipality, string? proposer, IProgress<long> progress, CancellationToken cancel)
    {
        var outcomes = new List<RetentionOutcome>();
        var lookedAt = 0L;
        for (Guid? after = null; await candidates.After(municipality, after, Together, cancel) is { Count: > 0 } ids; after = ids[^1])
        {
            var histories = await pathways.Read(municipality, ids, cancel);
            foreach (var id in ids)
            {
                var state = histories[id].State.State;
                if (RetentionDue.Of(state, pathways.Rules.In(state.Arrival.Municipality), today) is { } due)
                    outcomes.Add(await Propose(new StreamKey(municipality, id), state, due, proposer, cancel));
            }

            lookedAt += ids.Count;
            progress.Report(lookedAt);
        }

        return (outcomes, lookedAt);
    }

    private async Task<RetentionOutcome> Propose(StreamKey pathway, Pathway state, RetentionDue due, string? proposer, CancellationToken cancel)
    {
        var outcome = new RetentionOutcome(pathway.Id, due.Reason, due.Since, due.RuleSet, RetentionStep.Due);
        var proposals = state.Proposals.All.Values.Where(proposal => proposal.Proposed is ErasureEvent.ErasureDecided { Scope: ErasureScope.Person }).ToList();
        if (proposals.Find(proposal => proposal.Status is ProposalStatus.Open && !IsOver(proposal)) is { } waiting)
            return outcome with { Step = RetentionStep.Waiting, Erasure = waiting.Id };

        // One that nobody decided on in time, or that was rejected, is proposed anew: under another id.
        var id = Uuid8.Of(string.Create(CultureInfo.InvariantCulture, $"retention {pathway.Tenant} {pathway.Id} {due.RuleSet} {due.Since:yyyy-MM-dd} {proposals.Count}"));
        var command = new ProposeErasure(id, ErasureScope.Person, ErasureBasis.NoLongerNecessary);
        if (proposer is null)
        {
            var decided = (command with { EffectiveOn = today }).DecideOn(state, new Circumstances(today, pathways.Rules) { Actor = "" });
            return decided.Rejection is { Code: var code } ? outcome with { Step = RetentionStep.Refused, Refusal = code } : outcome;
        }

        var caller = new Caller(proposer, Role.Caseworker, pathway.Tenant);
        var recorded = await pathways.Transact(pathway, CommandContent.Meta(id, pathway.Id, command, caller), expectedVersion: null, command.On(today), cancel);
        return recorded.Refusal is { } refusal
            ? outcome with { Step = RetentionStep.Refused, Refusal = refusal.Code }
            : outcome with { Step = RetentionStep.Proposed, Erasure = id };
    }

    private bool IsOver(Proposal proposal) =>
        pathways.Rules.At(ProposalCommand.Topic, today) is { } rule && today > proposal.ProposedOn.AddDays(rule.Number("daysToDecide"));
}
