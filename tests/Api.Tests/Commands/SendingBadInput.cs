using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Commands;

/// <summary>Each is answered by what is wrong with it, and leaves nothing behind.</summary>
public class SendingBadInput(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private readonly ApiClient _ada = api.As(Callers.Ada);

    [Theory]
    [InlineData("""{ "surname": "Example" }""", "\"surname\" is not defined")]
    [InlineData("""{ "familyName": 7 }""", "input.familyName")]
    [InlineData("""{ "familyName": null }""", "input.familyName")]
    [InlineData("""{ "givenName": ["Amina"] }""", "input.givenName")]
    [InlineData("""{ "arrivedOn": "2026-02-30" }""", "input.arrivedOn")]
    [InlineData("""{ "arrivedOn": "30.01.2026" }""", "input.arrivedOn")]
    [InlineData("""{ "arrivedOn": "2026-01-05T00:00:00Z" }""", "input.arrivedOn")]
    [InlineData("""{ "commandId": "not-a-uuid" }""", "input.commandId")]
    [InlineData("""{ "bornOn": "1990-13-01" }""", "input.bornOn")]
    public async Task Of_another_type_is_refused_before_anything_runs(string change, string names)
    {
        var answer = await Refused("mutation($input: OpenPathwayInput!) { openPathway(input: $input) { version } }", new { input = Changed(new Newcomer(), change) });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(names, Assert.Single(answer.Errors).Text("message"), StringComparison.Ordinal);
        Assert.False(answer.Body.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("""{ "municipality": "1300300" }""", "OTHER_MUNICIPALITY", "municipality")]
    [InlineData("""{ "municipality": "13072000" }""", "OTHER_MUNICIPALITY", "municipality")]
    [InlineData("""{ "familyName": " " }""", "TEXT_MISSING", "familyName")]
    [InlineData("""{ "givenName": "" }""", "TEXT_MISSING", "givenName")]
    [InlineData("""{ "familyName": "Ex\u0000ample" }""", "TEXT_INVALID", "familyName")]
    [InlineData("""{ "givenName": "\u0007" }""", "TEXT_INVALID", "givenName")]
    [InlineData("""{ "nationality": "Syria" }""", "NATIONALITY_INVALID", "nationality")]
    [InlineData("""{ "nationality": "SY\u0000" }""", "NATIONALITY_INVALID", "nationality")]
    [InlineData("""{ "preferredLanguage": "?" }""", "LANGUAGE_TAG_INVALID", "preferredLanguage")]
    [InlineData("""{ "preferredLanguage": "ar\u0000" }""", "LANGUAGE_TAG_INVALID", "preferredLanguage")]
    [InlineData("""{ "bornOn": "2099-01-01" }""", "BIRTH_DATE_IMPOSSIBLE", "bornOn")]
    [InlineData("""{ "arrivedOn": "1989-01-01" }""", "ARRIVED_BEFORE_BIRTH", "arrivedOn")]
    [InlineData("""{ "arrivedOn": "9999-12-31" }""", "ARRIVAL_DATE_IMPOSSIBLE", "arrivedOn")]
    [InlineData("""{ "effectiveOn": "9999-12-31" }""", "EFFECTIVE_DATE_IMPOSSIBLE", "effectiveOn")]
    [InlineData("""{ "effectiveOn": "1899-12-31" }""", "EFFECTIVE_DATE_IMPOSSIBLE", "effectiveOn")]
    public async Task That_cannot_be_true_is_refused_by_its_field(string change, string code, string field)
    {
        var before = await api.Recorded();
        var error = (await _ada.Command("openPathway", Changed(new Newcomer(), change))).Refused("RefusedError", code);

        Assert.Equal(["input", field], error.At("path").EnumerateArray().Select(step => step.GetString()));
        Assert.Equal(before, await api.Recorded());
    }

    [Fact]
    public async Task Too_long_is_refused()
    {
        var before = await api.Recorded();
        (await _ada.Open(new Newcomer { FamilyName = new string('x', 201) })).Refused("RefusedError", "TEXT_TOO_LONG");
        (await _ada.Open(new Newcomer { FamilyName = new string('x', 200) })).Accepted();

        Assert.Equal((before.Events + 1, before.Commands + 1, before.Streams + 1), await api.Recorded());
    }

    [Fact]
    public async Task Like_a_result_before_the_exam_is_refused()
    {
        var pathway = await _ada.Open();
        var examId = Guid.NewGuid();
        (await _ada.On(pathway, "registerForExam", new { examId, examType = "DTZ", examOn = "2026-08-20" }, "2026-08-01")).Accepted();
        var before = await api.Recorded();

        var error = (await _ada.On(pathway, "recordExamResult", new { examId, outcome = "PASSED", level = "B1" }, "2026-08-19")).Refused("RefusedError", "RESULT_BEFORE_EXAM");

        Assert.Equal(["input", "effectiveOn"], error.At("path").EnumerateArray().Select(step => step.GetString()));
        Assert.Equal(before, await api.Recorded());
    }

    [Fact]
    public async Task Of_a_rule_names_the_rule()
    {
        var pathway = await _ada.Open();
        var error = (await _ada.On(pathway, "grantLanguageEntitlement", new { basis = "ADMITTED", courseType = "GENERAL", validUntil = "2026-12-31" }, "2026-03-01"))
            .Refused("RefusedError", "ADMISSION_FROZEN");

        Assert.Equal("language-admission-frozen-2026", error.Text("rule"));
    }

    [Theory]
    [InlineData("recordContact", """{ "channel": "FAX" }""")]
    [InlineData("closePathway", """{ "reason": "closed" }""")]
    [InlineData("startSpell", """{ "kind": "EMPLOYMENT", "spellId": "6f1c2c5e", "employer": "E", "hoursPerWeek": 20 }""")]
    [InlineData("startSpell", """{ "kind": "EMPLOYMENT", "spellId": "018f3c1e-0000-7000-8000-0000000000d0", "employer": "E", "hoursPerWeek": "many" }""")]
    [InlineData("recordAttendance", """{ "courseId": "018f3c1e-0000-7000-8000-0000000000d0", "units": 1.5 }""")]
    [InlineData("recordAttendance", """{ "courseId": "018f3c1e-0000-7000-8000-0000000000d0", "units": 2147483648 }""")]
    public async Task Of_an_unknown_value_is_refused_before_anything_runs(string mutation, string fields)
    {
        var input = JsonNode.Parse(fields)!.AsObject();
        input["pathwayId"] = await _ada.Open();
        input["commandId"] = Guid.NewGuid();
        var answer = await Refused($"mutation($input: {char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input!) {{ {mutation}(input: $input) {{ version }} }}", new { input });

        Assert.Equal((HttpStatusCode.BadRequest, "BAD_USER_INPUT"), (answer.Status, Assert.Single(answer.Codes)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("UGF0aHdheTo=")]
    [InlineData("\u0000")]
    [InlineData("018f3c1e-0000-7000-8000-0000000000d0")]
    public async Task As_an_id_is_answered_like_an_id_of_nothing(string id)
    {
        var before = await api.Recorded();
        var nothing = await _ada.On(GlobalIds.OfPathway(Guid.NewGuid()), "recordContact", new { channel = "PHONE" });
        var malformed = await _ada.On(id, "recordContact", new { channel = "PHONE" });

        nothing.Refused("NotFoundError", "PATHWAY_NOT_FOUND");
        Assert.Equal($"{nothing}", $"{malformed}");
        var asked = await _ada.Ask("query($id: ID!) { pathway(id: $id) { id } node(id: $id) { id } nodes(ids: [$id]) { id } }", new { id });
        Assert.Equal("""{"pathway":null,"node":null,"nodes":[null]}""", asked.Data.GetRawText());
        Assert.Equal(before, await api.Recorded());
    }

    [Fact]
    public async Task As_an_id_of_another_kind_is_answered_like_an_id_of_nothing()
    {
        var opened = (await _ada.Open(new Newcomer())).Accepted();
        var pathway = opened.PathwayId!;
        var timeline = await _ada.Ask("query($id: ID!, $at: Long) { pathway(id: $id, minPosition: $at) { timeline { nodes { id } } } }", new { id = pathway, at = opened.Position });

        (await _ada.On(timeline.Data.Text("pathway.timeline.nodes.0.id")!, "recordContact", new { channel = "PHONE" })).Refused("NotFoundError", "PATHWAY_NOT_FOUND");
        (await _ada.On(pathway, "retractEntry", new { entryId = pathway, reason = "Mistaken" })).Refused("RefusedError", "ENTRY_NOT_FOUND");
    }

    [Fact]
    public async Task In_free_text_keeps_lines_but_no_control_characters()
    {
        var pathway = await _ada.Open();

        (await _ada.On(pathway, "recordContact", new { channel = "PHONE", note = "Two\r\n\tlines" })).Accepted();
        (await _ada.On(pathway, "recordContact", new { channel = "PHONE", note = "No\u0000thing" })).Refused("RefusedError", "TEXT_INVALID");
        (await _ada.On(pathway, "enterFirstReception", new { facility = "No\u0000thing" })).Refused("RefusedError", "TEXT_INVALID");
        (await _ada.On(pathway, "assignCaseworker", new { caseworker = "a\u0000da" })).Refused("RefusedError", "TEXT_INVALID");
    }

    private static JsonObject Changed(Newcomer newcomer, string change)
    {
        var input = JsonSerializer.SerializeToNode(newcomer, JsonSerializerOptions.Web)!.AsObject();
        foreach (var (field, value) in JsonNode.Parse(change)!.AsObject())
            input[field] = value?.DeepClone();
        return input;
    }

    private async Task<Answer> Refused(string query, object variables)
    {
        var before = await api.Recorded();
        var answer = await _ada.Ask(query, variables);
        Assert.Equal(before, await api.Recorded());
        return answer;
    }
}
