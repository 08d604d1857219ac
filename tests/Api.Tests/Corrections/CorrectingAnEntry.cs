using System.Text.Json;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Corrections;

public class CorrectingAnEntry(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private readonly ApiClient _ada = api.As(Callers.Ada);

    [Fact]
    public async Task Changes_what_counts_and_keeps_what_was_said()
    {
        var (pathway, certificate) = await Certified("B1");
        var before = (await Ask(pathway, certificate.Position)).Text("timeline.nodes.1.recordedAt");
        await Task.Delay(2);

        var corrected = (await Correct(pathway, await Entry(pathway, certificate), "A2", "2026-04-02")).Accepted();
        var now = await Ask(pathway, corrected.Position);

        Assert.Equal("A2", now.Text("language.attainedLevel"));
        Assert.Equal(["pathway_opened", "language_certificate_recorded", "entry_corrected"], now.Each("timeline.nodes", "type"));
        Assert.Equal([null, now.Text("timeline.nodes.2.id"), null], now.Each("timeline.nodes", "correctedBy"));
        Assert.Equal(("B1", "2026-04-01"), (now.Text("timeline.nodes.1.fact.level"), now.Text("timeline.nodes.1.effectiveOn")));
        Assert.Equal(("A2", "2026-04-02", "Misread"), (now.Text("timeline.nodes.2.fact.replacement.level"), now.Text("timeline.nodes.2.fact.correctedEffectiveOn"), now.Text("timeline.nodes.2.fact.reason")));
        Assert.Equal(now.Text("timeline.nodes.1.id"), now.Text("timeline.nodes.2.fact.entryId"));
        Assert.Equal(("A2", 3), await Summary(pathway, corrected.Position));

        Assert.Equal("B1", (await Ask(pathway, corrected.Position, new { known = before })).Text("language.attainedLevel"));
        Assert.Equal(JsonValueKind.Null, (await Ask(pathway, corrected.Position, new { effective = "2026-04-01" })).At("language.attainedLevel").ValueKind);
        Assert.Equal("B1", (await Ask(pathway, corrected.Position, new { effective = "2026-04-01", known = before })).Text("language.attainedLevel"));
    }

    [Fact]
    public async Task Can_be_taken_back()
    {
        var (pathway, certificate) = await Certified("B1");
        var corrected = (await Correct(pathway, await Entry(pathway, certificate), "C1", "2026-04-01")).Accepted();
        var retracted = (await _ada.On(pathway, "retractEntry", new { entryId = await Entry(pathway, corrected), reason = "Rightly read" })).Accepted();

        Assert.Equal("B1", (await Ask(pathway, retracted.Position)).Text("language.attainedLevel"));
        Assert.Equal(("B1", 4), await Summary(pathway, retracted.Position));
    }

    [Fact]
    public async Task By_retraction_makes_it_never_have_happened()
    {
        var (pathway, certificate) = await Certified("B1");
        var retracted = (await _ada.On(pathway, "retractEntry", new { entryId = await Entry(pathway, certificate), reason = "Another person" })).Accepted();
        var now = await Ask(pathway, retracted.Position);

        Assert.Null(now.Text("language.attainedLevel"));
        Assert.Equal([null, now.Text("timeline.nodes.2.id"), null], now.Each("timeline.nodes", "correctedBy"));
        Assert.Equal((null, 3), await Summary(pathway, retracted.Position));
        // What is gone is not corrected; retracting it again changes nothing.
        (await Correct(pathway, now.Text("timeline.nodes.1.id")!, "A1", "2026-04-01")).Refused("RefusedError", "ENTRY_IS_RETRACTED");
        Assert.Equal(3, (await _ada.On(pathway, "retractEntry", new { entryId = now.Text("timeline.nodes.1.id"), reason = "Again" })).Accepted().Version);
    }

    [Fact]
    public async Task Moves_a_deadline()
    {
        var pathway = await _ada.Open();
        var procedureId = Guid.NewGuid();
        (await _ada.On(pathway, "fileRecognition", new { procedureId, referenceOccupation = "Baker", regulated = false, authority = "Chamber", track = "STANDARD", trainingCountry = "SYR" }, "2026-03-01")).Accepted();
        var complete = (await _ada.On(pathway, "completeRecognitionDocuments", new { procedureId }, "2026-03-15")).Accepted();
        Assert.Equal("2026-06-15", await DueOn(procedureId, complete.Position));

        var replacement = new { recognitionDocumentsCompleted = new { procedureId } };
        var (entryId, proposalId) = (await Entry(pathway, complete), Guid.NewGuid());
        (await _ada.On(pathway, "correctEntry", new { entryId, replacement, correctedEffectiveOn = "2026-03-20", reason = "Stamp" })).Refused("RefusedError", "FOUR_EYES_REQUIRED");
        (await _ada.On(pathway, "proposeCorrection", new { proposalId, entryId, replacement, correctedEffectiveOn = "2026-03-20", reason = "Stamp" })).Accepted();
        var corrected = (await api.As(Callers.Clara).On(pathway, "confirmProposal", new { proposalId })).Accepted();

        Assert.Equal("2026-06-20", await DueOn(procedureId, corrected.Position));
    }

    [Fact]
    public async Task Is_refused_for_what_is_none_on_this_pathway()
    {
        var (pathway, certificate) = await Certified("B1");
        var (other, _) = await Certified("B1");
        var entry = await Entry(pathway, certificate);

        (await Correct(other, entry, "A1", "2026-04-01")).Refused("RefusedError", "ENTRY_NOT_FOUND");
        (await Correct(pathway, "nonsense", "A1", "2026-04-01")).Refused("RefusedError", "ENTRY_NOT_FOUND");
        (await Correct(pathway, entry, "A1", "9999-12-31")).Refused("RefusedError", "EFFECTIVE_DATE_IMPOSSIBLE");
        var several = new { contactRecorded = new { channel = "PHONE" }, submissionMade = new { kind = "COMPLAINT" } };
        await Assert.ThrowsAnyAsync<Exception>(() => _ada.On(pathway, "correctEntry", new { entryId = entry, replacement = several, correctedEffectiveOn = "2026-04-01", reason = "Two" }));
    }

    private async Task<(string Pathway, CommandAnswer Certificate)> Certified(string level)
    {
        var pathway = (await _ada.Open(new Newcomer { EffectiveOn = "2026-01-07" })).Accepted().PathwayId!;
        return (pathway, (await _ada.On(pathway, "recordExternalCertificate", Certificate(level), "2026-04-01")).Accepted());
    }

    private static object Certificate(string level) =>
        new { certificateId = new Guid("018f3c1e-0000-7000-8000-0000000000ce"), level, issuer = "Exam Office", issuedOn = "2026-04-01", documentHash = new string('0', 64) };

    private Task<CommandAnswer> Correct(string pathway, string entryId, string level, string on) =>
        _ada.On(pathway, "correctEntry", new { entryId, replacement = new { languageCertificateRecorded = Certificate(level) }, correctedEffectiveOn = on, reason = "Misread" });

    /// <summary>The id of what a command recorded.</summary>
    private async Task<string> Entry(string pathway, CommandAnswer command) =>
        (await Ask(pathway, command.Position)).At("timeline.nodes").EnumerateArray().Single(entry => entry.At("version").GetInt32() == command.Version).Text("id")!;

    private async Task<(string? Level, int Version)> Summary(string pathway, long? position)
    {
        var answer = await _ada.Ask("query($at: Long) { pathways(first: 100, minPosition: $at) { nodes { id languageLevel version } } }", new { at = position });
        var row = answer.Data.At("pathways.nodes").EnumerateArray().Single(row => row.Text("id") == pathway);
        return (row.Text("languageLevel"), row.At("version").GetInt32());
    }

    private async Task<string?> DueOn(Guid procedureId, long? position)
    {
        var answer = await _ada.Ask(
            "query($id: UUID, $at: Long) { deadlines(where: { procedureId: { eq: $id }, kind: { eq: DECISION } }, minPosition: $at) { nodes { dueOn } } }", new { id = procedureId, at = position });
        return Assert.Single(answer.Data.Each("deadlines.nodes", "dueOn"));
    }

    private async Task<JsonElement> Ask(string id, long? at, object? asOf = null) => (await _ada.Ask(
        """
        query($id: ID!, $at: Long, $asOf: AsOfInput) {
          pathway(id: $id, minPosition: $at, asOf: $asOf) {
            language { attainedLevel }
            timeline(first: 100) {
              nodes {
                id type version effectiveOn recordedAt correctedBy
                fact {
                  ... on LanguageCertificateRecorded { level }
                  ... on EntryCorrected { entryId correctedEffectiveOn reason replacement { ... on LanguageCertificateRecorded { level } } }
                }
              }
            }
          }
        }
        """,
        new { id, at, asOf })).Data.At("pathway");
}
