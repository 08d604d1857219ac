using System.Text.Json;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.FourEyes;

/// <summary>Ada proposes, Clara decides: who acts is who the token names, never what the input says.</summary>
public sealed class ChangingADecision(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private readonly ApiClient _ada = api.As(Callers.Ada);
    private readonly ApiClient _clara = api.As(Callers.Clara);

    [Fact]
    public async Task Takes_effect_when_another_person_confirms_it()
    {
        var (pathway, decision) = await Granted();
        var proposal = Guid.NewGuid();
        (await _ada.On(pathway, "retractEntry", new { entryId = decision, reason = "Never granted" })).Refused("RefusedError", "FOUR_EYES_REQUIRED");
        (await _ada.On(pathway, "proposeRetraction", new { proposalId = proposal, entryId = decision, reason = "Never granted" })).Accepted();
        var waiting = (await Ask(pathway)).At("proposals.0");
        Assert.Equal(("OPEN", "ada", null, "EntryRetracted"), (waiting.Text("status"), waiting.Text("proposedBy"), waiting.Text("settledBy"), waiting.Text("proposed.__typename")));
        Assert.Equal(decision, waiting.Text("proposed.entryId"));

        (await _ada.On(pathway, "confirmProposal", new { proposalId = proposal })).Refused("RefusedError", "FOUR_EYES_SAME_PERSON");
        (await api.As(Callers.Ben).On(pathway, "confirmProposal", new { proposalId = proposal })).Refused("NotFoundError", "PATHWAY_NOT_FOUND");
        (await _clara.On(pathway, "confirmProposal", new { proposalId = proposal })).Accepted();

        var settled = await Ask(pathway);
        Assert.Equal(("CONFIRMED", "clara"), (settled.Text("proposals.0.status"), settled.Text("proposals.0.settledBy")));
        Assert.Equal(["pathway_opened", "language_entitlement_granted", "four_eyes_proposed", "four_eyes_confirmed", "entry_retracted"], settled.Each("timeline.nodes", "type"));
        Assert.Equal(["ada", "ada", "ada", "clara", "clara"], settled.Each("timeline.nodes", "actor"));
    }

    [Fact]
    public async Task Is_dropped_when_another_person_rejects_it()
    {
        var (pathway, decision) = await Granted();
        var proposal = Guid.NewGuid();
        (await _ada.On(pathway, "proposeRetraction", new { proposalId = proposal, entryId = decision, reason = "Never granted" })).Accepted();
        (await _clara.On(pathway, "rejectProposal", new { proposalId = proposal, reason = "It was" })).Accepted();
        (await _clara.On(pathway, "confirmProposal", new { proposalId = proposal })).Refused("RefusedError", "PROPOSAL_SETTLED");
        Assert.Equal(("REJECTED", "clara"), ((await Ask(pathway)).Text("proposals.0.status"), (await Ask(pathway)).Text("proposals.0.settledBy")));
    }

    [Fact]
    public async Task Is_left_to_expire_when_nobody_decides()
    {
        var (pathway, decision) = await Granted();
        var proposal = Guid.NewGuid();
        (await _ada.On(pathway, "proposeRetraction", new { proposalId = proposal, entryId = decision, reason = "Never granted" }, "2026-05-01")).Accepted();
        (await _clara.On(pathway, "confirmProposal", new { proposalId = proposal })).Refused("RefusedError", "PROPOSAL_EXPIRED");
        (await _clara.On(pathway, "expireProposal", new { proposalId = proposal })).Accepted();
        Assert.Equal("EXPIRED", (await Ask(pathway)).Text("proposals.0.status"));
    }

    [Fact]
    public async Task Flags_the_decisions_that_relied_on_a_corrected_fact_until_somebody_reviews_them()
    {
        var pathway = (await _ada.Open(new Newcomer { EffectiveOn = "2025-01-10", ArrivedOn = "2025-01-08" })).Accepted().PathwayId!;
        (await _ada.On(pathway, "recordContact", new { channel = "PHONE" }, "2025-03-01")).Accepted();
        (await _ada.On(pathway, "markDormant", new { }, "2025-09-01")).Accepted();
        var entries = (await Ask(pathway)).Each("timeline.nodes", "id");

        var replacement = new { contactRecorded = new { channel = "PHONE" } };
        (await _ada.On(pathway, "correctEntry", new { entryId = entries[1], replacement, correctedEffectiveOn = "2025-06-01", reason = "Wrong day" })).Accepted();
        var flag = (await Ask(pathway)).At("reviewFlags.0");
        Assert.Equal((entries[2], entries[1]), (flag.Text("decisionId"), flag.Text("becauseOf")));
        var basis = (await _ada.Ask("query($id: ID!) { decisionBasis(eventId: $id) { verdict { accepted } corrected { accepted code } } }", new { id = entries[2] })).Data.At("decisionBasis");
        Assert.Equal("""{"verdict":{"accepted":true},"corrected":{"accepted":false,"code":"STILL_IN_CONTACT"}}""", basis.GetRawText());

        (await _clara.On(pathway, "clearReviewFlag", new { decisionId = entries[2], outcome = "CONFIRMED", reason = "No contact after it" })).Accepted();
        Assert.Equal(0, (await Ask(pathway)).At("reviewFlags").GetArrayLength());
        (await _clara.On(pathway, "clearReviewFlag", new { decisionId = "nonsense", outcome = "CONFIRMED", reason = "Again" })).Refused("RefusedError", "NO_REVIEW_FLAG");
    }

    private async Task<(string Pathway, string Decision)> Granted()
    {
        var pathway = (await _ada.Open(new Newcomer { EffectiveOn = "2026-01-07" })).Accepted().PathwayId!;
        (await _ada.On(pathway, "grantLanguageEntitlement", new { basis = "CLAIM", courseType = "GENERAL", validUntil = "2027-02-12" }, "2026-02-12")).Accepted();
        return (pathway, (await Ask(pathway)).Text("timeline.nodes.1.id")!);
    }

    private async Task<JsonElement> Ask(string id)
    {
        var at = await api.Database.Ask<long>("select max(seq_id) from casework.mt_events");
        return (await _ada.Ask(
            """
            query($id: ID!, $at: Long) {
              pathway(id: $id, minPosition: $at) {
                proposals { proposalId proposedBy proposedOn status settledBy proposed { __typename ... on EntryRetracted { entryId reason } } }
                reviewFlags { decisionId becauseOf raisedOn }
                timeline(first: 100) { nodes { id type actor } }
              }
            }
            """,
            new { id, at })).Data.At("pathway");
    }
}
