using Casework.Api.Retention;
using Casework.Api.Tests.Testing;
using Casework.Domain.Pathways.Erasure;
using Casework.Projections;

namespace Casework.Api.Tests.Retention;

/// <summary>Somebody was met long ago and nothing came of it: the data are to go, by two people.</summary>
public sealed class RunningRetention(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private readonly ApiClient _ada = api.As(Callers.Ada);

    [Fact]
    public async Task Proposes_what_is_due_once_and_leaves_the_rest()
    {
        var today = new Casework.Api.Commands.Today(TimeProvider.System).Date;
        var due = (await _ada.Open(new Newcomer { EffectiveOn = "2024-01-10", ArrivedOn = "2024-01-09" })).Accepted().PathwayId!;
        var held = (await _ada.Open(new Newcomer { EffectiveOn = "2024-01-10", ArrivedOn = "2024-01-09" })).Accepted().PathwayId!;
        var restricted = (await _ada.Open(new Newcomer { EffectiveOn = "2024-01-10", ArrivedOn = "2024-01-09" })).Accepted().PathwayId!;
        var worked = (await _ada.Open(new Newcomer { EffectiveOn = "2024-01-10", ArrivedOn = "2024-01-09" })).Accepted().PathwayId!;
        await _ada.Open();
        (await _ada.On(held, "placeLegalHold", new { holdId = Guid.NewGuid(), ground = "LITIGATION", reason = "court" })).Accepted();
        (await _ada.On(restricted, "restrictProcessing", new { restrictionId = Guid.NewGuid(), ground = "NEEDED_FOR_CLAIMS", reason = "a claim" })).Accepted();
        var at = (await _ada.On(worked, "recordContact", new { channel = "PHONE" }, "2024-02-01")).Accepted().Position;
        await _ada.Ask("query($at: Long) { pathways(first: 1, minPosition: $at) { totalCount } }", new { at });

        var recorded = await api.Recorded();
        var dry = await Run(proposer: null);
        Assert.Equal(recorded, await api.Recorded());
        Assert.Equal(
            new[] { (due, RetentionStep.Due, null), (held, RetentionStep.Refused, "ERASURE_LEGAL_HOLD"), (restricted, RetentionStep.Refused, "ERASURE_RESTRICTED") }.Order(),
            dry.Select(one => (GlobalIds.OfPathway(one.Pathway), one.Step, one.Refusal)).Order());
        Assert.All(dry, one => Assert.Equal((RetentionReason.ContactWithoutCase, "case-retention-1"), (one.Reason, one.RuleSet)));

        var first = (await Run("ada")).Single(one => one.Step is RetentionStep.Proposed);
        Assert.Equal(due, GlobalIds.OfPathway(first.Pathway));
        var second = (await Run("ada")).Single(one => GlobalIds.OfPathway(one.Pathway) == due);
        Assert.Equal((RetentionStep.Waiting, first.Erasure), (second.Step, second.Erasure));
        (await _ada.On(due, "rejectProposal", new { proposalId = first.Erasure, reason = "still needed" })).Refused("RefusedError", "FOUR_EYES_SAME_PERSON");
        (await api.As(Callers.Clara).On(due, "rejectProposal", new { proposalId = first.Erasure, reason = "still needed" })).Accepted();
        var again = (await Run("ada")).Single(one => GlobalIds.OfPathway(one.Pathway) == due);
        Assert.Equal(RetentionStep.Proposed, again.Step);
        Assert.NotEqual(first.Erasure, again.Erasure);

        (await api.As(Callers.DataProtectionOfficer).On(due, "confirmErasure", new { proposalId = again.Erasure })).Accepted();
        Assert.DoesNotContain(await Run("ada"), one => GlobalIds.OfPathway(one.Pathway) == due);

        async Task<IReadOnlyList<RetentionOutcome>> Run(string? proposer)
        {
            var run = new RetentionRun(api.Server.Runtime.Pathways, new RetentionCandidates(api.Server.Runtime.Reads), today);
            var (outcomes, lookedAt) = await run.Run(Callers.Town, proposer, new Progress<long>(), default);
            Assert.InRange(lookedAt, 3, 5);
            return outcomes;
        }
    }
}
