using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Residence;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Residence.ResidenceEvent;

namespace Casework.Domain.Tests.Pathways.Residence;

public class AskingForAWorkPermission : PathwaySpec
{
    [Theory]
    [InlineData("GERMAN", WorkPermissionKind.Free)]
    [InlineData("EU_CITIZEN", WorkPermissionKind.Free)]
    [InlineData("REFUGEE", WorkPermissionKind.Free)]
    [InlineData("SUBSIDIARY_PROTECTION", WorkPermissionKind.Free)]
    [InlineData("TEMPORARY_PROTECTION", WorkPermissionKind.EmploymentFree)]
    [InlineData("RIGHT_OF_OPPORTUNITY", WorkPermissionKind.Free)]
    [InlineData("TOLERATED", WorkPermissionKind.PermitRequired)]
    [InlineData("SAFE_ORIGIN_SEEKER", WorkPermissionKind.Forbidden)]
    [InlineData("BLUE_CARD", WorkPermissionKind.BaConsent)]
    [InlineData("OPPORTUNITY_CARD", WorkPermissionKind.LimitedHours)]
    [InlineData("SETTLEMENT", WorkPermissionKind.Free)]
    public void Is_answered_by_the_status_of_the_day(string status, WorkPermissionKind kind)
    {
        GivenStatus("2025-02-01", status);
        Assert.Equal((kind, status), (On(Today).Kind, On(Today).Status));
        Assert.Equal("residence-statuses-1", On(Today).RuleSet);
    }

    [Fact]
    public void Follows_the_statuses_as_they_change()
    {
        GivenStatus("2025-02-01", "TOLERATED");
        GivenStatus("2026-02-01", "REFUGEE");
        Assert.Null(On(Day("2025-01-31")).Kind);
        Assert.Equal(WorkPermissionKind.PermitRequired, On(Day("2026-01-31")).Kind);
        Assert.Equal(WorkPermissionKind.Free, On(Day("2026-02-01")).Kind);
    }

    [Fact]
    public void Ends_with_the_status()
    {
        GivenStatus("2025-02-01", "REFUGEE", until: "2026-01-31");
        Assert.Equal(WorkPermissionKind.Free, On(Day("2026-01-31")).Kind);
        Assert.Equal((WorkPermissionKind.Forbidden, Day("2026-01-31")), (On(Day("2026-02-01")).Kind, On(Day("2026-02-01")).Until));
    }

    [Fact]
    public void Goes_on_under_a_fictional_certificate()
    {
        GivenStatus("2025-02-01", "TEMPORARY_PROTECTION", until: "2026-01-31");
        GivenStatus("2026-01-20", "FICTION", until: "2026-07-20");
        Assert.Equal((WorkPermissionKind.EmploymentFree, "TEMPORARY_PROTECTION", Day("2026-07-20")), (On(Today).Kind, On(Today).Status, On(Today).Until));
        Assert.Equal(WorkPermissionKind.Forbidden, On(Day("2026-07-21")).Kind);
    }

    [Fact]
    public void Is_not_known_under_a_fictional_certificate_that_continues_nothing()
    {
        GivenStatus("2026-01-20", "FICTION");
        Assert.Equal((null, "FICTION"), (On(Today).Kind, On(Today).Status));
    }

    [Theory]
    [InlineData("2023-06-01", "2024-02-26", WorkPermissionKind.Forbidden)]
    [InlineData("2023-06-01", "2024-02-27", WorkPermissionKind.PermitRequired)]
    [InlineData("2025-06-01", "2025-11-30", WorkPermissionKind.Forbidden)]
    [InlineData("2025-06-01", "2025-12-01", WorkPermissionKind.PermitRequired)]
    public void Waits_in_a_reception_facility_as_long_as_the_rule_of_the_day_says(string since, string day, WorkPermissionKind kind)
    {
        Given(since, Opened, new ArrivalEvent.FirstReceptionEntered("North"), new ResidenceStatusRecorded(Id(1), "ASYLUM_SEEKER", null));
        Assert.Equal(kind, On(Day(day)).Kind);
    }

    [Theory]
    [InlineData("2025-08-31", WorkPermissionKind.Forbidden)]
    [InlineData("2025-09-01", WorkPermissionKind.PermitRequired)]
    public void Waits_less_outside_of_it(string day, WorkPermissionKind kind)
    {
        Given("2025-06-01", Opened, new ArrivalEvent.FirstReceptionEntered("North"), new ResidenceStatusRecorded(Id(1), "ASYLUM_SEEKER", null));
        Given("2025-07-01", new ArrivalEvent.FirstReceptionLeft(ReceptionExit.Allocated));
        Assert.Equal(kind, On(Day(day)).Kind);
        Assert.Equal(kind is WorkPermissionKind.Forbidden ? Day("2025-09-01") : null, On(Day(day)).WaitingUntil);
    }

    [Fact]
    public void Is_not_known_without_a_status_a_rule_or_when_it_is_erased()
    {
        GivenOpened();
        Assert.Equal(new(null), On(Today));
        Given("2026-01-01", new ResidenceStatusRecorded(Id(1), Personal<string>.Erased, null));
        Assert.Null(On(Today).Kind);
        Given("2026-02-01", new ResidenceStatusRecorded(Id(2), "REFUGEE", null));
        Rules = new RuleBook([]);
        Assert.Null(On(Today).Kind);
    }

    private WorkPermissionAnswer On(DateOnly day) => WorkPermission.On(Pathway, day, Rules);

    private void GivenStatus(string from, string status, string? until = null)
    {
        if (Pathway.CaseFile.Status is null)
            GivenOpened();
        Given(from, new ResidenceStatusRecorded(Id(History.Log.Count), status, until is null ? null : Day(until)));
    }
}
