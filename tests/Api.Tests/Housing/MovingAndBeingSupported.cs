using System.Text.Json;
using Casework.Api.Tests.Testing;

namespace Casework.Api.Tests.Housing;

public class MovingAndBeingSupported(CaseworkApi api) : IClassFixture<CaseworkApi>
{
    private const string Elsewhere = "08111000";
    private static readonly Guid Shared = new("018f3c1e-0000-7000-8000-0000000000a1");
    private static readonly Guid Flat = new("018f3c1e-0000-7000-8000-0000000000a2");
    private static readonly Guid Obligation = new("018f3c1e-0000-7000-8000-0000000000a3");

    private readonly ApiClient _ada = api.As(Callers.Ada);

    [Fact]
    public async Task Goes_on_after_the_move_into_a_flat_of_ones_own()
    {
        var pathway = await Opened();
        (await _ada.On(pathway, "enterFirstReception", new { facility = "North" }, "2026-01-07")).Accepted();
        var inReception = await Ask(pathway);
        Assert.Equal(("RECEPTION", "2026-01-07", "2027-07-07", false), (inReception.Text("status"), inReception.Text("receptionSince"), inReception.Text("receptionLastDay"), inReception.At("supported").GetBoolean()));

        (await _ada.On(pathway, "leaveFirstReception", new { reason = "ALLOCATED" }, "2026-02-01")).Accepted();
        (await _ada.On(pathway, "placeInHousing", new { placementId = Shared, kind = "SHARED_ACCOMMODATION", municipality = Callers.Town, address = "Harbour 1" }, "2026-02-01")).Accepted();
        (await _ada.On(pathway, "placeInHousing", new { placementId = Flat, kind = "OWN_LEASE", municipality = Callers.Town }, "2026-05-01")).Refused("RefusedError", "HOUSING_NOT_LEFT");
        (await _ada.On(pathway, "leaveHousing", new { placementId = Shared, reason = "MOVED_ON" }, "2026-05-01")).Accepted();
        (await _ada.On(pathway, "placeInHousing", new { placementId = Flat, kind = "OWN_LEASE", municipality = Callers.Town, address = "Long Street 1" }, "2026-05-01")).Accepted();

        var moved = await Ask(pathway);
        Assert.Equal(("OWN_LEASE", "HOUSING", "Wohnen", "2026-05-01"), (moved.Text("status"), moved.Text("name"), moved.Text("label"), moved.Text("changedOn")));
        Assert.Equal(["Harbour 1", "Long Street 1"], moved.Each("placements", "address"));
        Assert.Equal(["2026-05-01", null], moved.Each("placements", "leftOn"));
        Assert.Equal((true, "2026-02-01"), (moved.At("supported").GetBoolean(), moved.Text("supportedSince")));

        (await _ada.On(pathway, "continueHousingSupport", new { support = "HOME_VISITS" }, "2026-06-01")).Accepted();
        (await _ada.On(pathway, "recordHousingRisk", new { risk = "RENT_ARREARS" }, "2026-07-01")).Accepted();
        (await _ada.On(pathway, "endHousingSupport", new { reason = "HOUSING_STABLE" }, "2026-07-02")).Refused("RefusedError", "HOUSING_NOT_STABLE");
        (await _ada.On(pathway, "avertHousingRisk", new { }, "2026-08-01")).Accepted();
        (await _ada.On(pathway, "endHousingSupport", new { reason = "HOUSING_STABLE" }, "2026-09-01")).Accepted();

        var ended = await Ask(pathway);
        Assert.Equal((false, "2026-09-01", "HOUSING_STABLE", "OWN_LEASE"), (ended.At("supported").GetBoolean(), ended.Text("supportEndedOn"), ended.Text("supportEndReason"), ended.Text("status")));
        var before = await Ask(pathway, new { effective = "2026-07-15" });
        Assert.Equal(("AT_RISK", "RENT_ARREARS", true), (before.Text("status"), before.Text("risk"), before.At("supported").GetBoolean()));
    }

    [Fact]
    public async Task Is_recorded_with_a_warning_where_an_obligation_forbids_it()
    {
        var pathway = await Opened();
        (await _ada.On(pathway, "recordResidenceObligation", new { obligationId = Obligation, area = "13", startsWith = "PROTECTION_RECOGNISED" }, "2026-02-01")).Accepted();
        var placed = (await _ada.On(pathway, "placeInHousing", new { placementId = Flat, kind = "SPONSOR", municipality = Elsewhere }, "2026-03-01")).Accepted();
        Assert.Equal(["RESIDENCE_OBLIGATION_NOT_MET"], placed.Warnings);

        (await _ada.On(pathway, "liftResidenceObligation", new { obligationId = Obligation, reason = "EMPLOYMENT" }, "2026-04-01")).Accepted();
        var housing = await Ask(pathway);
        Assert.Equal(("SPONSOR", Elsewhere), (housing.Text("status"), housing.Text("placements.0.municipality")));
        Assert.Equal(("13", "2026-02-01", "2029-01-31", "2026-04-01", "EMPLOYMENT"), (
            housing.Text("residenceObligations.0.area"), housing.Text("residenceObligations.0.startedOn"), housing.Text("residenceObligations.0.endsOn"),
            housing.Text("residenceObligations.0.liftedOn"), housing.Text("residenceObligations.0.liftReason")));
    }

    [Fact]
    public async Task Shows_no_address_to_auditors()
    {
        var pathway = await Opened();
        var placed = (await _ada.On(pathway, "placeInHousing", new { placementId = Flat, kind = "OWN_LEASE", municipality = Callers.Town, address = "Nightingale Lane" }, "2026-03-01")).Accepted();
        var answer = await api.As(Callers.Auditor).Ask(
            "query($id: ID!, $at: Long) { pathway(id: $id, minPosition: $at) { housing { status placements { kind address } } timeline(first: 10) { nodes { fact { ... on HousingPlaced { kind address } } } } } }", new { id = pathway, at = placed.Position });

        Assert.DoesNotContain("Nightingale", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["FORBIDDEN", "FORBIDDEN"], answer.Codes);
    }

    private async Task<string> Opened() => (await _ada.Open(new Newcomer { EffectiveOn = "2026-01-06" })).Accepted().PathwayId!;

    private async Task<JsonElement> Ask(string id, object? asOf = null) => (await _ada.Ask(
        """
        query($id: ID!, $asOf: AsOfInput) {
          pathway(id: $id, asOf: $asOf) {
            housing {
              name label changedOn status homelessness risk receptionSince receptionLastDay
              supported supports supportedSince supportEndedOn supportEndReason
              placements { placementId kind municipality address placedOn leftOn exitReason }
              residenceObligations { obligationId area startsWith startedOn endsOn liftedOn liftReason }
            }
          }
        }
        """,
        new { id, asOf })).Data.At("pathway.housing");
}
