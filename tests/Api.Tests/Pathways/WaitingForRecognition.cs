using System.Text.Json;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Pathways;

/// <summary>An invented nurse with a clinic that waits for her: advice, an accelerated procedure, a measure, and full recognition.</summary>
public class WaitingForRecognition(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string Question = """
        query($id: ID!, $asOf: AsOfInput, $position: Long, $job: LocalDate) {
          pathway(id: $id, asOf: $asOf, minPosition: $position) {
            recognition {
              preparations { phase advisedBy referenceOccupation employerMandated }
              procedures {
                procedureId phase track authority filedOn receiptDueOn decisionDueOn clockSuspended outcome measure decidedOn objectionUntil
                otherProcedure employerMandated successorId
              }
              degreeAssessments { degree complete dueOn comparability }
            }
            residence { label(lang: EN) statuses { status validUntil } permits { validUntil } workPermission(on: $job) { kind status paragraph } }
            work { status firstEmploymentOn retainedAfter6Months retainedAfter12Months }
            deadlines { kind nature stage state aboutId procedureId dueOn }
          }
        }
        """;

    private static readonly Guid First = Guid.NewGuid();
    private static readonly Guid Elsewhere = Guid.NewGuid();
    private static readonly Guid Degree = Guid.NewGuid();
    private static readonly Guid Job = Guid.NewGuid();
    private readonly ApiClient _ada = api.As(Callers.Ada);
    private string _pathway = "";
    private long _position;

    [Fact]
    public async Task Goes_from_advice_to_a_job_that_is_kept()
    {
        _pathway = (await _ada.Open(new Newcomer { EffectiveOn = "2024-01-08", ArrivedOn = "2024-01-05" })).Accepted().PathwayId!;
        await Prepare();
        await Review();
        await BecomeANurse();
    }

    private async Task Prepare()
    {
        await Tell("adviseOnRecognition", "2024-02-01", new { procedureId = First, office = "Advice centre" });
        await Tell("chooseReferenceOccupation", "2024-02-05", new { procedureId = First, referenceOccupation = "Nurse", regulated = true });
        var early = await _ada.On(_pathway, "fileRecognition", Filing("ACCELERATED"), "2024-02-10");
        early.Refused("RefusedError", "ACCELERATED_NEEDS_EMPLOYER_MANDATE");
        await Tell("mandateEmployer", "2024-02-10", new { procedureId = First, employer = "Clinic" });

        var prepared = (await Ask()).At("recognition.preparations.0");
        Assert.Equal(("OCCUPATION_CHOSEN", "Advice centre", "Nurse"), (prepared.Text("phase"), prepared.Text("advisedBy"), prepared.Text("referenceOccupation")));
        Assert.True(prepared.At("employerMandated").GetBoolean());
    }

    private async Task Review()
    {
        await Tell("fileRecognition", "2024-02-12", Filing("ACCELERATED"));
        Assert.Equal("2024-02-26", (await Ask()).Text("recognition.procedures.0.receiptDueOn"));
        await Tell("confirmRecognitionReceipt", "2024-02-20", new { procedureId = First, missingDocuments = Array.Empty<string>() });
        await Tell("completeRecognitionDocuments", "2024-03-01", new { procedureId = First });
        await Tell("orderOtherProcedure", "2024-03-11", new { procedureId = First, procedure = "EXPERT_TALK" });
        var suspended = await Ask();
        Assert.Equal(("SUSPENDED", JsonValueKind.Null), (Decision(suspended, First).Text("state"), Decision(suspended, First).At("dueOn").ValueKind));
        await Tell("resumeRecognitionClock", "2024-03-21", new { procedureId = First });
        Assert.Equal("2024-05-11", Decision(await Ask(), First).Text("dueOn"));

        await Tell("transferRecognition", "2024-04-11", new { procedureId = First, newProcedureId = Elsewhere, authority = "State Office" });
        var moved = await Ask();
        Assert.Equal(("TRANSFERRED", Elsewhere), (Procedure(moved, First).Text("phase"), Procedure(moved, First).At("successorId").GetGuid()));
        Assert.Equal(("TRANSFERRED", "RUNNING"), (Decision(moved, First).Text("state"), Decision(moved, Elsewhere).Text("state")));
        Assert.Equal(("2024-05-11", "STATUTORY", "RECOGNITION"), (Decision(moved, Elsewhere).Text("dueOn"), Decision(moved, Elsewhere).Text("nature"), Decision(moved, Elsewhere).Text("stage")));
        Assert.Equal(Elsewhere, Decision(moved, Elsewhere).At("procedureId").GetGuid());

        await Tell("decideRecognition", "2024-05-10", new { procedureId = Elsewhere, outcome = "MEASURE_IMPOSED" });
        Assert.Equal("2024-06-10", Procedure(await Ask(), Elsewhere).Text("objectionUntil"));
    }

    private async Task BecomeANurse()
    {
        await Tell("chooseCompensationMeasure", "2024-05-20", new { procedureId = Elsewhere, measure = "KNOWLEDGE_TEST" });
        await Tell("finishCompensationMeasure", "2024-08-01", new { procedureId = Elsewhere, passed = false });
        (await _ada.On(_pathway, "decideRecognition", new { procedureId = Elsewhere, outcome = "FULL" }, "2024-08-02")).Refused("RefusedError", "MEASURE_NOT_PASSED");
        await Tell("chooseCompensationMeasure", "2024-08-05", new { procedureId = Elsewhere, measure = "KNOWLEDGE_TEST" });
        await Tell("finishCompensationMeasure", "2024-11-01", new { procedureId = Elsewhere, passed = true });
        await Tell("decideRecognition", "2024-11-15", new { procedureId = Elsewhere, outcome = "FULL" });

        await Tell("requestDegreeAssessment", "2024-11-16", new { assessmentId = Degree, degree = "Bachelor of Nursing", trainingCountry = "SYR", forBlueCard = true });
        await Tell("payDegreeAssessmentFee", "2024-11-18", new { assessmentId = Degree });
        Assert.Equal((false, JsonValueKind.Null), ((await Ask()).At("recognition.degreeAssessments.0.complete").GetBoolean(), (await Ask()).At("recognition.degreeAssessments.0.dueOn").ValueKind));
        await Tell("completeDegreeAssessmentDocuments", "2024-11-20", new { assessmentId = Degree });
        Assert.Equal("2024-12-04", (await Ask()).Text("recognition.degreeAssessments.0.dueOn"));

        await Tell("recordResidenceStatus", "2024-12-01", new { statusId = Guid.NewGuid(), status = "SKILLED_TRAINING", validUntil = "2028-11-30" });
        var unpermitted = await _ada.On(_pathway, "startSpell", Employment(Guid.NewGuid()), "2024-12-02");
        Assert.Equal(["WORK_PERMISSION_MISSING"], unpermitted.Accepted().Warnings);
        await Tell("recordWorkPermit", "2024-12-10", new { permitId = Guid.NewGuid(), spellId = Job, validUntil = "2028-11-30" });
        await Tell("startSpell", "2025-01-01", Employment(Job), ["SPELLS_OVERLAP"]);

        var pathway = await Ask(job: "2025-01-01");
        Assert.Equal(("BA_CONSENT", "SKILLED_TRAINING", "AufenthG § 18a"), (pathway.Text("residence.workPermission.kind"), pathway.Text("residence.workPermission.status"), pathway.Text("residence.workPermission.paragraph")));
        Assert.Equal(("Residence", "2028-11-30"), (pathway.Text("residence.label"), pathway.Text("residence.statuses.0.validUntil")));
        Assert.Equal(["MET", "RUNNING"], new[] { "RECEIPT", "RESIDENCE_STATUS" }.Select(kind => pathway.At("deadlines").EnumerateArray().First(clock => clock.Text("kind") == kind).Text("state")));
        Assert.Equal(("IN_WORK", "2024-12-02", true, true), (
            pathway.Text("work.status"), pathway.Text("work.firstEmploymentOn"), pathway.At("work.retainedAfter6Months").GetBoolean(), pathway.At("work.retainedAfter12Months").GetBoolean()));
        Assert.Equal(JsonValueKind.Null, (await Ask(asOf: new { effective = "2025-06-01" })).At("work.retainedAfter6Months").ValueKind);
    }

    private static object Filing(string track) =>
        new { procedureId = First, referenceOccupation = "Nurse", regulated = true, authority = "Chamber", track, trainingCountry = "SYR" };

    private static object Employment(Guid spellId) => new { spellId, kind = "EMPLOYMENT", employer = "Clinic", occupation = "81302", hoursPerWeek = 38.5, match = "ADEQUATE" };

    private static JsonElement Procedure(JsonElement pathway, Guid id) =>
        pathway.At("recognition.procedures").EnumerateArray().Single(procedure => procedure.At("procedureId").GetGuid() == id);

    private static JsonElement Decision(JsonElement pathway, Guid procedure) =>
        pathway.At("deadlines").EnumerateArray().Single(clock => clock.Text("kind") == "DECISION" && clock.At("aboutId").GetGuid() == procedure);

    private async Task Tell(string mutation, string day, object fields, IReadOnlyList<string>? warnings = null)
    {
        var answer = (await _ada.On(_pathway, mutation, fields, day)).Accepted();
        Assert.Equal(warnings ?? [], answer.Warnings);
        _position = answer.Position!.Value;
    }

    private async Task<JsonElement> Ask(object? asOf = null, string? job = null) =>
        (await _ada.Ask(Question, new { id = _pathway, asOf, position = _position, job })).Data.At("pathway");
}
