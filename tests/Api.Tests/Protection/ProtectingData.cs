using System.Text.Json;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Protection;

public sealed class ProtectingData(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private static readonly string[] Fields = ["IDENTITY", "LANGUAGE"];
    private readonly ApiClient _ada = api.As(Callers.Ada);

    [Fact]
    public async Task Gives_nothing_to_immigration_authorities_and_the_police_by_default()
    {
        var pathway = await _ada.Open();
        foreach (var (recipientKind, basis) in new[] { ("IMMIGRATION_AUTHORITY", "CONSENT"), ("IMMIGRATION_AUTHORITY", "TASK_OF_AN_OFFICE"), ("POLICE", "CONSENT"), ("POLICE", "TASK_OF_AN_OFFICE") })
        {
            var refused = (await Disclose(pathway, recipientKind, basis)).Refused("RefusedError", "DISCLOSURE_BASIS_NOT_ALLOWED");
            Assert.Equal("disclosure-bases-1", refused.Text("rule"));
        }

        (await Disclose(pathway, "POLICE", "COURT_ORDER")).Accepted();
        var disclosure = (await Ask(pathway)).At("disclosures.0");
        Assert.Equal(("POLICE", "COURT_ORDER", "disclosure-bases-1"), (disclosure.Text("recipientKind"), disclosure.Text("basis"), disclosure.Text("ruleSet")));
        Assert.Equal(Fields, disclosure.At("fields").EnumerateArray().Select(field => field.GetString()));
    }

    [Fact]
    public async Task Needs_consent_where_consent_is_the_basis_and_only_as_long_as_it_stands()
    {
        var pathway = await _ada.Open();
        (await Disclose(pathway, "ASSOCIATION", "CONSENT")).Refused("RefusedError", "CONSENT_MISSING");
        (await _ada.On(pathway, "giveConsent", new { purpose = "REFERRAL", recipient = "Somebody", language = "ar", channel = "WITH_INTERPRETER", textVersion = "2026-1" })).Accepted();
        (await Disclose(pathway, "ASSOCIATION", "CONSENT")).Accepted();
        (await _ada.On(pathway, "withdrawConsent", new { purpose = "REFERRAL", recipient = "Somebody" })).Accepted();
        (await Disclose(pathway, "ASSOCIATION", "CONSENT")).Refused("RefusedError", "CONSENT_MISSING");

        var consent = Assert.Single((await Ask(pathway)).At("consents").EnumerateArray());
        Assert.Equal(("REFERRAL", "ar", "WITH_INTERPRETER", "2026-1"), (consent.Text("purpose"), consent.Text("language"), consent.Text("channel"), consent.Text("textVersion")));
        Assert.Equal(consent.Text("givenOn"), consent.Text("withdrawnOn"));
    }

    [Fact]
    public async Task Takes_a_withdrawal_also_where_no_consent_is_known()
    {
        var withdrawn = (await _ada.On(await _ada.Open(), "withdrawConsent", new { purpose = "STORY" })).Accepted();
        Assert.Equal(["CONSENT_WAS_NOT_GIVEN"], withdrawn.Warnings);
    }

    [Fact]
    public async Task Records_with_a_warning_what_was_given_without_a_basis()
    {
        var given = (await Disclose(await _ada.Open(), "POLICE", "TASK_OF_AN_OFFICE", "2026-06-01")).Accepted();
        Assert.Equal(["DISCLOSURE_BASIS_NOT_ALLOWED"], given.Warnings);
    }

    [Fact]
    public async Task Gives_the_data_protection_officer_what_a_person_has_asked_for_until_they_are_answered()
    {
        var (newcomer, request) = (new Newcomer(), Guid.NewGuid());
        var pathway = (await _ada.Open(newcomer)).Accepted().PathwayId!;
        var (officer, elsewhere) = (api.As(Callers.DataProtectionOfficer), api.As(Callers.DataProtectionOfficer with { Municipality = Callers.OtherTown }));
        Assert.Equal(JsonValueKind.Null, await Report(officer));

        (await _ada.On(pathway, "receiveAccessRequest", new { requestId = request })).Accepted();
        var answer = await officer.Ask("query Answering($id: ID!) { accessReport(pathwayId: $id) { html json portable } }", new { id = pathway });
        Assert.Contains(newcomer.FamilyName, answer.Data.Text("accessReport.html"), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, await Report(elsewhere));
        Assert.Equal(["FORBIDDEN"], (await api.As(Callers.Auditor).Ask($"{{ accessReport(pathwayId: \"{pathway}\") {{ html }} }}")).Codes);
        var read = (await officer.Ask($"{{ readLog(pathwayId: \"{pathway}\", first: 100) {{ nodes {{ operation channel actor purpose decision }} }} }}")).Data.At("readLog.nodes").EnumerateArray()
            .Single(one => one.Text("operation") == "Answering");
        Assert.Equal(("EXPORT", "dietmar", "DATA_PROTECTION", "SHOWN"), (read.Text("channel"), read.Text("actor"), read.Text("purpose"), read.Text("decision")));

        (await _ada.On(pathway, "answerAccessRequest", new { requestId = request })).Accepted();
        Assert.Equal(JsonValueKind.Null, await Report(officer));

        async Task<JsonValueKind> Report(ApiClient client) => (await client.Ask($"{{ accessReport(pathwayId: \"{pathway}\") {{ html }} }}")).Data.At("accessReport").ValueKind;
    }

    [Fact]
    public async Task Holds_and_keeps_data_after_departure()
    {
        var pathway = await _ada.Open();
        var holdId = Guid.NewGuid();
        (await _ada.On(pathway, "closePathway", new { reason = "LEFT_COUNTRY" })).Accepted();
        (await _ada.On(pathway, "placeLegalHold", new { holdId, ground = "LITIGATION", reason = "Case at court" })).Accepted();

        var held = await Ask(pathway);
        Assert.Equal("True", $"{held.At("onHold")}");
        Assert.Equal("case-retention-1", held.Text("retention.ruleSet"));
        Assert.EndsWith(held.Text("retention.startsOn")![4..], held.Text("retention.endsOn"), StringComparison.Ordinal);

        (await _ada.On(pathway, "releaseLegalHold", new { holdId, reason = "Case is over" })).Accepted();
        Assert.Equal("False", $"{(await Ask(pathway)).At("onHold")}");
    }

    [Fact]
    public async Task Shows_newcomers_their_consents_and_disclosures_and_no_holds()
    {
        var pathway = await _ada.Open();
        (await Disclose(pathway, "SCHOOL", "TASK_OF_AN_OFFICE")).Accepted();
        var newcomer = api.As(Callers.Newcomer(GlobalIds.Pathway(pathway)));
        var own = await newcomer.Ask("query($id: ID!) { pathway(id: $id) { dataProtection { disclosures { recipient basis fields } consents { purpose } } } }", new { id = pathway });
        Assert.Equal("Somebody", own.Data.Text("pathway.dataProtection.disclosures.0.recipient"));
        Assert.Equal(["FORBIDDEN"], (await newcomer.Ask("query($id: ID!) { pathway(id: $id) { dataProtection { onHold } } }", new { id = pathway })).Codes);
    }

    private Task<CommandAnswer> Disclose(string pathway, string recipientKind, string basis, string? on = null) =>
        _ada.On(pathway, "makeDisclosure", new { disclosureId = Guid.NewGuid(), recipientKind, recipient = "Somebody", basis, fields = Fields }, on);

    private async Task<JsonElement> Ask(string id) => (await _ada.Ask(
        """
        query($id: ID!) {
          pathway(id: $id) {
            dataProtection {
              consents { purpose recipient language channel textVersion givenOn withdrawnOn }
              disclosures { disclosureId recipientKind recipient basis fields madeOn ruleSet }
              legalHolds { holdId ground placedOn releasedOn }
              onHold
              retention { startsOn endsOn ruleSet }
            }
          }
        }
        """,
        new { id })).Data.At("pathway.dataProtection");
}
