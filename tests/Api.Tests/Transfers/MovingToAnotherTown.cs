using System.Text.Json;
using Casework.Api.Tests.HealthFiles;
using Casework.Api.Tests.Subscriptions;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;

namespace Casework.Api.Tests.Transfers;

/// <summary>A file that goes from one municipality to another over HTTP, with a third one beside them that learns nothing.</summary>
public class MovingToAnotherTown(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string ThirdTown = "09162000";
    private const string Offers = "query($at: Long) { transferOffers(minPosition: $at) { transferId pathwayId municipality reason movesOn expiresOn remainingDays fields { field basis } clocks { kind dueOn } householdSize } }";

    private const string Content = """
        query($id: ID!, $at: Long) { pathway(id: $id, minPosition: $at) {
          status closingReason caseworker lastContactOn person { givenName familyName bornOn nationality preferredLanguage }
          arrival { arrivedOn } language { assessedLevel } recognition { procedures { procedureId } } family { members { pathwayId } } supportTasks { taskId }
          deadlines { kind state } duplicateCandidates { score } dataProtection { consents { purpose } }
          transfer { direction state municipality endedOn } timeline(first: 50) { nodes { id type fact { __typename ... on ContactRecorded { note } } } } } }
        """;

    private static readonly string Today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(1)).ToString("yyyy-MM-dd");

    private readonly ApiClient _ada = api.As(Callers.Ada);
    private readonly ApiClient _ben = api.As(Callers.Ben);
    private readonly ApiClient _stranger = api.As(new Caller("silke", Role.Caseworker, ThirdTown));

    [Fact]
    public async Task Shows_the_target_what_it_takes_to_decide_and_nobody_else_anything()
    {
        var (pathway, procedure, name) = await Open();
        var (at, transfer) = await Request(pathway);

        var answer = await _ben.Ask(Offers, new { at });
        var offer = Offer(answer.Data, transfer);
        Assert.Equal((Callers.Town, "MOVED", 28, null), (offer.Text("municipality"), offer.Text("reason"), offer.At("remainingDays").GetInt32(), offer.Text("householdSize")));
        Assert.Equal(["DECISION"], offer.Each("clocks", "kind"));
        Assert.Equal(["IDENTITY", "LANGUAGE", "RECOGNITION"], offer.Each("fields", "field"));
        foreach (var secret in new[] { name, pathway, GlobalIds.Pathway(pathway).ToString(), procedure.ToString(), "ada" })
            Assert.DoesNotContain(secret, answer.Text, StringComparison.Ordinal);

        // Not for want of anything to find: the third town asks the same question.
        Assert.Empty((await _stranger.Ask(Offers, new { at })).Data.At("transferOffers").EnumerateArray());
        var offered = offer.Text("pathwayId")!;
        Assert.Equal("null", (await _ben.Ask(Content, new { id = offered, at })).Data.At("pathway").GetRawText());
        (await _ben.On(offered, "recordContact", new { channel = "PHONE" })).Refused("NotFoundError", "PATHWAY_NOT_FOUND");
        foreach (var mutation in new[] { "acceptTransfer", "rejectTransfer" })
        {
            object fields = mutation == "acceptTransfer" ? new { transferId = transfer } : new { transferId = transfer, reason = "NOT_COMPETENT" };
            (await _stranger.On(offered, mutation, fields)).Refused("NotFoundError", "PATHWAY_NOT_FOUND");
            (await _ada.On(offered, mutation, fields)).Refused("NotFoundError", "PATHWAY_NOT_FOUND");
            (await _ada.On(pathway, mutation, fields)).Refused("RefusedError", "TRANSFER_NOT_FOUND");
        }
    }

    [Fact]
    public async Task Hands_the_file_over_and_leaves_the_sender_that_it_went()
    {
        var (pathway, procedure, name) = await Open();
        await _ada.On(pathway, "openSupportTask", new { taskId = Guid.NewGuid(), topic = "DEGREES", text = "Translate", dueOn = Today });
        var before = (await _ada.Ask(Content, new { id = pathway })).Data.At("pathway");
        var (at, transfer) = await Request(pathway);
        var offered = Offer((await _ben.Ask(Offers, new { at })).Data, transfer).Text("pathwayId")!;

        var accepted = (await _ben.On(offered, "acceptTransfer", new { transferId = transfer })).Accepted();

        var there = (await _ben.Ask(Content, new { id = offered, at = accepted.Position })).Data.At("pathway");
        Assert.Equal((name, "A2", "OPEN", null), (there.Text("person.familyName"), there.Text("language.assessedLevel"), there.Text("status"), there.Text("caseworker")));
        Assert.Equal([procedure.ToString()], there.Each("recognition.procedures", "procedureId"));
        Assert.Equal(("INCOMING", "COMPLETED", Callers.Town, Today), State(there));
        Assert.Empty(there.At("supportTasks").EnumerateArray());
        Assert.DoesNotContain("contact_recorded", there.Each("timeline.nodes", "type"));

        var answer = await _ada.Ask(Content, new { id = pathway, at = accepted.Position });
        var here = answer.Data.At("pathway");
        Assert.Equal(("OUTGOING", "COMPLETED", Callers.OtherTown, Today), State(here));
        Assert.Equal(("CLOSED", "MOVED_AWAY", null, null, null), (here.Text("status"), here.Text("closingReason"), here.Text("person.familyName"), here.Text("language.assessedLevel"), here.Text("arrival.arrivedOn")));
        Assert.Equal(["transfer_requested", "pathway_handed_over"], here.Each("timeline.nodes", "type"));
        Assert.Equal(["TRANSFER"], here.Each("deadlines", "kind"));
        foreach (var content in new[] { name, "Called about the course", procedure.ToString(), GlobalIds.Pathway(offered).ToString(), offered, "ben" })
            Assert.DoesNotContain(content, answer.Text, StringComparison.Ordinal);
        Assert.Contains(name, before.GetRawText(), StringComparison.Ordinal);

        await Nothing_elsewhere(pathway, name, before, accepted.Position!.Value);
        foreach (var (mutation, fields) in new (string, object)[]
        {
            ("recordContact", new { channel = "PHONE" }), ("reopenPathway", new { reason = "Back" }), ("assignCaseworker", new { caseworker = "ada" }),
            ("requestTransfer", new { target = ThirdTown, reason = "MOVED", movesOn = Today, fields = Fields }),
        })
        {
            Assert.Equal("PATHWAY_HANDED_OVER", (await _ada.On(pathway, mutation, fields)).Code);
        }

        Assert.Equal(["PATHWAY_HANDED_OVER"], (await new HealthClient(_ada).Command(pathway, "recordHealthCover", new { cover = "STATUTORY_INSURANCE" })).Each("errors", "code"));
        var german = await (_ada with { Language = "de" }).On(pathway, "recordContact", new { channel = "PHONE" });
        Assert.Equal("Eine andere Kommune hat den Fall übernommen. Er kommt nur durch eine Übergabe von dort zurück.", german.Error?.Text("message"));
        (await _ada.On(pathway, "placeLegalHold", new { holdId = Guid.NewGuid(), ground = "AUDIT", reason = "Audit" })).Accepted();
        (await _ben.On(offered, "recordContact", new { channel = "PHONE" })).Accepted();
    }

    [Fact]
    public async Task Is_seen_in_both_audits_with_origins_and_without_the_other_sides_ids()
    {
        var (pathway, _, name) = await Open();
        var (at, transfer) = await Request(pathway);
        var offered = Offer((await _ben.Ask(Offers, new { at })).Data, transfer).Text("pathwayId")!;
        var position = (await _ben.On(offered, "acceptTransfer", new { transferId = transfer })).Accepted().Position;
        const string Trail = """
            query($pathway: UUID, $at: Long) { auditTrail(first: 50, minPosition: $at, where: { pathwayId: { eq: $pathway } }) { nodes {
              id type actor role effectiveOn recordedAt origin { municipality entryId recordedAt }
              fact { ... on TransferRequested { transferId municipality } ... on TransferOffered { transferId municipality } ... on PathwayHandedOver { transferId municipality } ... on PathwayTakenOver { transferId municipality } } } } }
            """;

        var here = await api.As(Callers.Auditor).Ask(Trail, new { pathway = GlobalIds.Pathway(pathway), at = position });
        var there = await api.As(new Caller("viktor", Role.Auditor, Callers.OtherTown)).Ask(Trail, new { pathway = GlobalIds.Pathway(offered), at = position });

        var (sent, received) = (here.Data.At("auditTrail.nodes").EnumerateArray().ToList(), there.Data.At("auditTrail.nodes").EnumerateArray().ToList());
        Assert.Equal([("transfer_requested", "ada", Callers.OtherTown), ("pathway_handed_over", $"municipality:{Callers.OtherTown}", Callers.OtherTown)],
            sent.Where(entry => IsAbout(transfer, entry)).Select(entry => (entry.Text("type"), entry.Text("actor"), entry.Text("fact.municipality"))));
        Assert.Equal([("transfer_offered", $"municipality:{Callers.Town}", Callers.Town), ("pathway_taken_over", "ben", Callers.Town)],
            received.Where(entry => IsAbout(transfer, entry)).Select(entry => (entry.Text("type"), entry.Text("actor"), entry.Text("fact.municipality"))));

        var origins = received.Where(entry => entry.At("origin").ValueKind is JsonValueKind.Object).ToList();
        Assert.Equal(["language_level_assessed", "pathway_opened", "recognition_documents_completed", "recognition_filed", "recognition_receipt_confirmed"], origins.Select(entry => entry.Text("type")!).Order(StringComparer.Ordinal));
        Assert.All(origins, entry =>
        {
            var original = Assert.Single(sent, known => GlobalIdOf(known.Text("id")!) == entry.Text("origin.entryId"));
            Assert.Equal(
                (original.Text("type"), original.Text("effectiveOn"), original.Text("recordedAt"), Callers.Town),
                (entry.Text("type"), entry.Text("effectiveOn"), entry.Text("origin.recordedAt"), entry.Text("origin.municipality")));
        });
        foreach (var text in new[] { (here.Text, Other: offered), (there.Text, Other: pathway) })
        {
            Assert.DoesNotContain(text.Other, text.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(GlobalIds.Pathway(text.Other).ToString(), text.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("\"ada\"", there.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"ben\"", here.Text, StringComparison.Ordinal);
        Assert.Contains(pathway, (await api.As(Callers.Auditor).Ask("query($id: ID!) { pathway(id: $id) { id language { assessedLevel } } }", new { id = pathway })).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(name, here.Text + there.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_answered_by_a_no_in_both_languages_and_can_be_asked_again()
    {
        var (pathway, _, _) = await Open();
        var (at, transfer) = await Request(pathway);
        var offered = Offer((await _ben.Ask(Offers, new { at })).Data, transfer).Text("pathwayId")!;

        var no = (await _ben.On(offered, "rejectTransfer", new { transferId = transfer, reason = "NOT_MOVED_HERE" })).Accepted();

        Assert.Null(no.PathwayId);
        Assert.Equal(("OUTGOING", "REJECTED", Callers.OtherTown, Today), State((await _ada.Ask(Content, new { id = pathway, at = no.Position })).Data.At("pathway")));
        Assert.DoesNotContain($"{transfer}", (await _ben.Ask(Offers, new { at = no.Position })).Text, StringComparison.Ordinal);
        var late = (await (_ada with { Language = "de" }).On(pathway, "withdrawTransfer", new { transferId = transfer })).Refused("RefusedError", "TRANSFER_NOT_OPEN");
        Assert.Equal("Die Übergabe ist beantwortet, zurückgezogen oder abgelaufen.", late.Text("message"));
        Assert.NotEqual(transfer, (await Request(pathway)).Transfer);
    }

    [Fact]
    public async Task Comes_back_to_the_file_that_it_left()
    {
        var (pathway, _, name) = await Open();
        var (at, transfer) = await Request(pathway);
        var offered = Offer((await _ben.Ask(Offers, new { at })).Data, transfer).Text("pathwayId")!;
        await _ben.On(offered, "acceptTransfer", new { transferId = transfer });
        (await _ben.On(offered, "assessLanguageLevel", new { level = "B1", method = "INTERVIEW" })).Accepted();

        var (back, returning) = await Request(offered, _ben, Callers.Town);
        var offer = Offer((await _ada.Ask(Offers, new { at = back })).Data, returning);
        Assert.Equal(pathway, offer.Text("pathwayId"));
        var position = (await _ada.On(pathway, "acceptTransfer", new { transferId = returning })).Accepted().Position;

        var here = (await _ada.Ask(Content, new { id = pathway, at = position })).Data.At("pathway");
        Assert.Equal((name, "ACTIVE", null), (here.Text("person.familyName"), here.Text("status"), here.Text("closingReason")));
        Assert.Contains("contact_recorded", here.Each("timeline.nodes", "type"));
        Assert.Equal(2, here.Each("timeline.nodes", "type").Count(type => type == "language_level_assessed"));
        Assert.Equal("PATHWAY_HANDED_OVER", (await _ben.On(offered, "recordContact", new { channel = "PHONE" })).Code);
        (await _ada.On(pathway, "recordContact", new { channel = "PHONE" })).Accepted();
    }

    [Fact]
    public async Task Tells_who_comes_back_to_a_subscription_nothing_of_what_was_recorded_before()
    {
        var (pathway, _, name) = await Open();
        var (at, transfer) = await Request(pathway);
        var offered = Offer((await _ben.Ask(Offers, new { at })).Data, transfer).Text("pathwayId")!;
        await _ben.On(offered, "acceptTransfer", new { transferId = transfer });
        const string Changes = "subscription($id: ID!) { pathwayChanged(id: $id, after: 0) { pathway { person { familyName } } entry { type fact { ... on PathwayOpened { familyName } ... on ContactRecorded { note } } } } }";

        using var here = await EventStream.Open(api.Http, _ada.Token, Changes, new { id = pathway });
        using var there = await EventStream.Open(api.Http, _ben.Token, Changes, new { id = offered });
        var (left, taken) = (await here.Take(2), await there.Take(2));

        Assert.Equal(["transfer_requested", "pathway_handed_over"], left.Select(heard => heard.Data.Text("data.pathwayChanged.entry.type")));
        Assert.DoesNotContain(name, string.Concat(left.Select(heard => heard.Data.GetRawText())), StringComparison.Ordinal);
        Assert.Contains(name, string.Concat(taken.Select(heard => heard.Data.GetRawText())), StringComparison.Ordinal);
    }

    private static object[] Fields { get; } =
        [.. new[] { "IDENTITY", "LANGUAGE", "RECOGNITION" }.Select(field => (object)new { field, basis = "TASK_OF_AN_OFFICE" })];

    private static (string?, string?, string?, string?) State(JsonElement pathway) =>
        (pathway.Text("transfer.direction"), pathway.Text("transfer.state"), pathway.Text("transfer.municipality"), pathway.Text("transfer.endedOn"));

    private static JsonElement Offer(JsonElement data, Guid transfer) => data.At("transferOffers").EnumerateArray().Single(offer => offer.Text("transferId") == $"{transfer}");

    private static bool IsAbout(Guid transfer, JsonElement entry) => entry.At("fact").TryGetProperty("transferId", out var id) && id.GetString() == $"{transfer}";

    private static string GlobalIdOf(string entry) => Casework.Api.Schema.GlobalId.Uuid("TimelineEntry", entry)!.Value.ToString();

    /// <summary>No list, node, candidate, subscription's pathway or decision shows what was handed over.</summary>
    private async Task Nothing_elsewhere(string pathway, string name, JsonElement before, long at)
    {
        var lists = await _ada.Ask("""
            query($at: Long, $id: ID!) {
              pathways(first: 100, minPosition: $at) { nodes { id familyName givenName arrivedOn status } }
              deadlines(first: 100) { nodes { pathwayId kind state } }
              node(id: $id) { ... on Pathway { person { familyName } } }
              household(id: $id) { members { person { familyName } } }
            }
            """, new { at, id = pathway });
        Assert.DoesNotContain(name, lists.Text, StringComparison.Ordinal);
        Assert.Contains(pathway, lists.Data.Each("pathways.nodes", "id"));
        Assert.All(lists.Data.At("deadlines.nodes").EnumerateArray().Where(deadline => deadline.Text("pathwayId") == pathway), deadline => Assert.Equal("TRANSFER", deadline.Text("kind")));
        foreach (var entry in before.Each("timeline.nodes", "id"))
        {
            var asked = await _ada.Ask("query($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } decisionBasis(eventId: $id) { ruleSet { id } } }", new { id = entry });
            Assert.Equal("""{"node":null,"nodes":[null],"decisionBasis":null}""", asked.Data.GetRawText());
        }

        var then = await _ada.Ask("query($id: ID!) { pathway(id: $id, asOf: { effective: \"2026-06-01\" }) { person { familyName } language { assessedLevel } } }", new { id = pathway });
        Assert.DoesNotContain(name, then.Text, StringComparison.Ordinal);
        Assert.Equal("null", (await _ada.Ask("query($id: ID!) { healthFile(pathwayId: $id) { version } }", new { id = pathway })).Data.At("healthFile").GetRawText());
    }

    private async Task<(string Pathway, Guid Procedure, string Name)> Open()
    {
        var (name, procedure) = ($"Nachtigall{Guid.NewGuid():n}"[..16], Guid.NewGuid());
        var pathway = (await _ada.Open(new Newcomer { FamilyName = name, EffectiveOn = "2026-01-07" })).Accepted().PathwayId!;
        (await _ada.On(pathway, "recordContact", new { channel = "PHONE", note = "Called about the course" }, "2026-02-01")).Accepted();
        (await _ada.On(pathway, "assessLanguageLevel", new { level = "A2", method = "PLACEMENT_TEST" }, "2026-02-03")).Accepted();
        (await _ada.On(pathway, "fileRecognition", new { procedureId = procedure, referenceOccupation = "Nurse", regulated = true, authority = "Office", track = "STANDARD", trainingCountry = "SYR" }, "2026-03-01")).Accepted();
        (await _ada.On(pathway, "confirmRecognitionReceipt", new { procedureId = procedure, missingDocuments = Array.Empty<string>() }, "2026-03-05")).Accepted();
        (await _ada.On(pathway, "completeRecognitionDocuments", new { procedureId = procedure }, "2026-03-10")).Accepted();
        return (pathway, procedure, name);
    }

    private Task<(long At, Guid Transfer)> Request(string pathway) => Request(pathway, _ada, Callers.OtherTown);

    private static async Task<(long At, Guid Transfer)> Request(string pathway, ApiClient sender, string target)
    {
        var at = (await sender.On(pathway, "requestTransfer", new { target, reason = "MOVED", movesOn = Today, fields = Fields })).Accepted().Position!.Value;
        var answer = await sender.Ask("query($id: ID!) { pathway(id: $id) { transfer { transferId } } }", new { id = pathway });
        return (at, Guid.Parse(answer.Data.Text("pathway.transfer.transferId")!));
    }
}
