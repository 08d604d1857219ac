using System.Text.Json;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Pathways;

/// <summary>An invented founder: from the idea to a business, and to the question of naturalisation.</summary>
public class FoundingABusiness(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string Question = """
        query($id: ID!, $position: Long, $on: LocalDate) {
          pathway(id: $id, minPosition: $position) {
            work { foundings { foundingId step idea viable permitted registeredOn startedOn closedOn end } }
            participation {
              boardVoter(on: $on) { verdict reasons ruleSet }
              elsewhere: boardVoter(municipality: "06414000", on: $on) { verdict reasons ruleSet }
              nowhere: boardVoter(municipality: "Rostock", on: $on) { verdict }
              localVoterEu(on: $on) { verdict reasons }
              naturalisation(on: $on) { verdict earliestOn reasons ruleSet conditions { condition met } }
              shortened: naturalisation(route: SHORTENED, on: $on) { verdict reasons ruleSet }
            }
          }
        }
        """;

    private static readonly Guid Tailor = Guid.NewGuid();
    private readonly ApiClient _ada = api.As(Callers.Ada);
    private string _pathway = "";
    private long _position;

    [Fact]
    public async Task Goes_from_an_idea_to_a_business_and_its_end()
    {
        await Arrive();
        await Tell("recordResidenceStatus", "2020-02-01", new { statusId = Guid.NewGuid(), status = "TEMPORARY_PROTECTION" });
        await Tell("recordFoundingIdea", "2023-01-10", new { foundingId = Tailor, idea = "Tailor" });
        await Tell("recordFoundingAdvice", "2023-02-10", new { foundingId = Tailor, office = "Chamber of Commerce" });
        await Tell("reviewBusinessPlan", "2023-03-10", new { foundingId = Tailor, viable = true });
        await Tell("checkFoundingPermission", "2023-04-10", new { foundingId = Tailor, permitted = true });
        await Tell("registerBusiness", "2023-05-02", new { foundingId = Tailor, businessName = "Tailor" });
        await Tell("startBusiness", "2023-05-15", new { foundingId = Tailor });

        var founding = (await Ask()).At("work.foundings.0");
        Assert.Equal(("OPERATING", "Tailor", "2023-05-02", "2023-05-15"), (founding.Text("step"), founding.Text("idea"), founding.Text("registeredOn"), founding.Text("startedOn")));
        Assert.Equal((true, true), (founding.At("viable").GetBoolean(), founding.At("permitted").GetBoolean()));

        await Tell("closeBusiness", "2025-12-31", new { foundingId = Tailor, reason = "TOOK_EMPLOYMENT" });
        Assert.Equal(("CLOSED", "TOOK_EMPLOYMENT"), ((await Ask()).Text("work.foundings.0.step"), (await Ask()).Text("work.foundings.0.end")));
        (await _ada.On(_pathway, "reviewBusinessPlan", new { foundingId = Tailor, viable = false }, "2026-01-10")).Refused("RefusedError", "BUSINESS_CLOSED");
    }

    [Fact]
    public async Task Is_flagged_without_a_permission()
    {
        await Arrive();
        var business = Guid.NewGuid();
        await Tell("recordResidenceStatus", "2020-02-01", new { statusId = Guid.NewGuid(), status = "TOLERATED" });
        await Tell("recordFoundingIdea", "2023-01-10", new { foundingId = business, idea = "Bakery" });
        Assert.Equal(["FOUNDING_WITHOUT_PERMISSION"], (await _ada.On(_pathway, "registerBusiness", new { foundingId = business, businessName = "Bakery" }, "2023-05-02")).Accepted().Warnings);
    }

    [Fact]
    public async Task Leads_to_naturalisation_under_the_rules_of_each_day()
    {
        await Arrive();
        foreach (var condition in new[] { "IDENTITY", "LIVELIHOOD", "LANGUAGE_B1", "LIFE_IN_GERMANY", "COMMITMENT", "CLEAN_RECORD" })
            await Tell("recordNaturalisationCondition", "2023-06-01", new { condition, met = true });

        var before = await Ask("2024-06-26");
        Assert.Equal(("NO", "2028-01-05", "naturalisation-8-years"), Naturalisation(before));
        Assert.Equal(["RESIDENCE_TOO_SHORT"], before.At("participation.naturalisation.reasons").EnumerateArray().Select(reason => reason.GetString()));
        Assert.Equal(("NO", "2025-01-05", "naturalisation-5-years-or-3"), Naturalisation(await Ask("2024-06-27")));
        Assert.Equal("UNKNOWN", (await Ask("2024-06-27")).Text("participation.shortened.verdict"));

        var now = await Ask("2026-01-01");
        Assert.Equal(("YES", "2025-01-05", "naturalisation-5-years"), Naturalisation(now));
        Assert.Equal(("NO", "ROUTE_NOT_OFFERED"), (now.Text("participation.shortened.verdict"), now.Text("participation.shortened.reasons.0")));
        Assert.Equal(6, now.At("participation.naturalisation.conditions").GetArrayLength());
        Assert.Equal(("UNKNOWN", "NO_RULE"), (now.Text("participation.boardVoter.verdict"), now.Text("participation.boardVoter.reasons.0")));
        Assert.Equal(("UNKNOWN", "board-election-hesse-current"), (now.Text("participation.elsewhere.verdict"), now.Text("participation.elsewhere.ruleSet")));
        Assert.Equal(JsonValueKind.Null, now.At("participation.nowhere").ValueKind);
        Assert.Equal(("NO", "NOT_AN_EU_NATIONAL"), (now.Text("participation.localVoterEu.verdict"), now.Text("participation.localVoterEu.reasons.0")));
    }

    [Fact]
    public async Task Has_a_code_list_of_residence_statuses_with_names()
    {
        var statuses = (await _ada.Ask("{ residenceStatuses { code label(lang: EN) paragraph workPermission } }")).Data.At("residenceStatuses");
        var fiction = statuses.EnumerateArray().Single(status => status.Text("code") == "FICTION");
        var refugee = statuses.EnumerateArray().Single(status => status.Text("code") == "REFUGEE");
        Assert.Equal(("Refugee protection", "FREE"), (refugee.Text("label"), refugee.Text("workPermission")));
        Assert.Equal(JsonValueKind.Null, fiction.At("workPermission").ValueKind);
    }

    private static (string?, string?, string?) Naturalisation(JsonElement pathway) =>
        (pathway.Text("participation.naturalisation.verdict"), pathway.Text("participation.naturalisation.earliestOn"), pathway.Text("participation.naturalisation.ruleSet"));

    private async Task Arrive() =>
        _pathway = (await _ada.Open(new Newcomer { EffectiveOn = "2020-01-08", ArrivedOn = "2020-01-05", Nationality = "UKR" })).Accepted().PathwayId!;

    private async Task Tell(string mutation, string day, object fields)
    {
        var answer = (await _ada.On(_pathway, mutation, fields, day)).Accepted();
        Assert.Empty(answer.Warnings);
        _position = answer.Position!.Value;
    }

    private async Task<JsonElement> Ask(string? on = null) => (await _ada.Ask(Question, new { id = _pathway, position = _position, on })).Data.At("pathway");
}
