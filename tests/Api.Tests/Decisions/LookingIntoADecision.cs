using System.Text.Json;
using Casework.Api.Tests.Testing;
using Casework.Domain.Access;

namespace Casework.Api.Tests.Decisions;

/// <summary>A course admission of 2024. Since then the rules of naturalisation changed twice and admissions were frozen.</summary>
public sealed class LookingIntoADecision(CaseworkApi api) : IClassFixture<CaseworkApi>, IAsyncLifetime
{
    private readonly ApiClient _ada = api.As(Callers.Ada);
    private readonly ApiClient _auditor = api.As(Callers.Auditor);
    private string _pathway = "";
    private string _decision = "";
    private string _fact = "";
    private long _position;

    public async Task InitializeAsync()
    {
        _pathway = (await _ada.Open(new Newcomer { EffectiveOn = "2024-01-10", ArrivedOn = "2024-01-08" })).Accepted().PathwayId!;
        (await _ada.On(_pathway, "recordContact", new { channel = "PHONE", note = "Wants to learn" }, "2024-02-01")).Accepted();
        _position = (await _ada.On(_pathway, "grantLanguageEntitlement", new { basis = "ADMITTED", courseType = "GENERAL", validUntil = "2025-03-01" }, "2024-03-01")).Accepted().Position!.Value;
        var entries = (await _ada.Ask("query($id: ID!, $at: Long) { pathway(id: $id, minPosition: $at) { timeline { nodes { id type } } } }", new { id = _pathway, at = _position })).Data.At("pathway.timeline.nodes");
        _fact = entries.EnumerateArray().Single(entry => entry.Text("type") == "contact_recorded").Text("id")!;
        _decision = entries.EnumerateArray().Single(entry => entry.Text("type") == "language_entitlement_granted").Text("id")!;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Shows_its_rule_set_and_what_it_looked_at_and_the_verdict()
    {
        foreach (var client in new[] { _ada, _auditor })
        {
            var basis = (await Basis(client)).At("decisionBasis");
            Assert.Equal("language-admission-open", basis.Text("ruleSet.id"));
            Assert.Equal(("VERIFIED", "granted-stays-valid"), (basis.Text("ruleSet.status"), basis.Text("ruleSet.grandfathering")));
            Assert.Contains("Section 44(4) AufenthG", basis.Text("ruleSet.source"), StringComparison.Ordinal);
            Assert.Equal("12", basis.At("ruleSet.values").EnumerateArray().Single(value => value.Text("name") == "admissionValidMonths").Text("value"));
            Assert.Equal(["language-admission-open", "language-courses-2017"], basis.Each("appliedRuleSets", "id"));
            Assert.Equal(["pathway_opened"], basis.Each("reliedOn", "type"));
            Assert.Equal(("True", "True", "700"), ($"{basis.At("verdict.accepted")}", $"{basis.At("asRecorded")}", $"{basis.At("verdict.fact.grantedUnits")}"));
            Assert.Equal(_decision, basis.Text("decision.id"));
        }
    }

    [Fact]
    public async Task Gives_the_verdict_of_2024_and_what_differs_under_the_rules_of_today()
    {
        var today = (await Ask(_auditor, """
            wouldBeToday(eventId: $id, minPosition: $at) {
              ruleSet { id } ruleSetToday { id } differs
              then { accepted code fact { ... on LanguageEntitlementGranted { basis grantedUnits validUntil ruleSet } } }
              today { accepted code message rule fact { __typename } }
              differences { name then today }
            }
            """, _decision)).At("wouldBeToday");

        Assert.Equal(("language-admission-open", "language-admission-frozen-2026"), (today.Text("ruleSet.id"), today.Text("ruleSetToday.id")));
        Assert.Equal("""{"accepted":true,"code":null,"fact":{"basis":"ADMITTED","grantedUnits":700,"validUntil":"2025-03-01","ruleSet":"language-admission-open"}}""", today.At("then").GetRawText());
        Assert.Equal(("False", "ADMISSION_FROZEN", "language-admission-frozen-2026"), ($"{today.At("today.accepted")}", today.Text("today.code"), today.Text("today.rule")));
        Assert.Equal("True", $"{today.At("differs")}");
        Assert.Contains(("basis", "ADMITTED", null), Differences(today));
        Assert.Contains(("validUntil", "2025-03-01", null), Differences(today));
        Assert.Contains(("refusal", null, "ADMISSION_FROZEN"), Differences(today));
    }

    [Fact]
    public async Task Speaks_German_to_those_who_ask_for_it()
    {
        var today = await Ask(_ada with { Language = "de" }, "wouldBeToday(eventId: $id, minPosition: $at) { today { message } }", _decision);
        Assert.Contains("Zulassungen", today.Text("wouldBeToday.today.message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_answered_with_nothing_for_what_is_no_decision()
    {
        const string Both = "decisionBasis(eventId: $id, minPosition: $at) { asRecorded } wouldBeToday(eventId: $id) { differs }";
        foreach (var id in new[] { _fact, _pathway, "nonsense" })
            Assert.Equal("""{"decisionBasis":null,"wouldBeToday":null}""", (await Ask(_ada, Both, id)).GetRawText());
    }

    [Fact]
    public async Task Is_answered_with_nothing_in_another_municipality()
    {
        const string Both = "decisionBasis(eventId: $id, minPosition: $at) { asRecorded } wouldBeToday(eventId: $id) { differs }";
        foreach (var stranger in new[] { Callers.Ben, new Caller("viktor", Role.Auditor, Callers.OtherTown) })
            Assert.Equal("""{"decisionBasis":null,"wouldBeToday":null}""", (await Ask(api.As(stranger), Both, _decision)).GetRawText());
    }

    [Fact]
    public async Task Is_refused_to_newcomers_and_councils()
    {
        foreach (var caller in new[] { Callers.Newcomer(GlobalIds.Pathway(_pathway)), Callers.Council })
        {
            var answer = await api.As(caller).Ask("query($id: ID!) { decisionBasis(eventId: $id) { asRecorded } wouldBeToday(eventId: $id) { differs } }", new { id = _decision });
            Assert.Equal(["FORBIDDEN", "FORBIDDEN"], answer.Codes);
        }
    }

    private Task<JsonElement> Basis(ApiClient client) => Ask(client, """
        decisionBasis(eventId: $id, minPosition: $at) {
          decision { id type }
          ruleSet { id topic validFrom validTo status grandfathering source values { name value } }
          appliedRuleSets { id }
          reliedOn { id type }
          verdict { accepted warnings code fact { ... on LanguageEntitlementGranted { grantedUnits } } }
          asRecorded
        }
        """, _decision);

    private async Task<JsonElement> Ask(ApiClient client, string fields, string id) =>
        (await client.Ask($"query($id: ID!, $at: Long) {{ {fields} }}", new { id, at = _position })).Data;

    private static IEnumerable<(string?, string?, string?)> Differences(JsonElement today) =>
        today.At("differences").EnumerateArray().Select(each => (each.Text("name"), each.Text("then"), each.Text("today")));
}
