using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Residence;
using Casework.Domain.Pathways.Work;
using static Casework.Domain.Pathways.Residence.ResidenceEvent;

namespace Casework.Domain.Tests.Pathways.Residence;

/// <summary>Permissions and permits hold from their first day to their last, and for the person and job they are for.</summary>
public class WorkingOnTheFirstAndLastDay : PathwaySpec
{
    private static readonly Guid Job = Id(3);

    [Theory]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-03-01", true)]
    [InlineData("2026-05-31", true)]
    [InlineData("2026-06-01", false)]
    public void Is_covered_by_a_permit_from_its_first_day_to_its_last(string day, bool covered) =>
        Assert.Equal(covered, new WorkPermit(Id(1), Job, null, Day("2026-03-01"), Day("2026-05-31")).Covers(Job, 20, Day(day)));

    [Theory]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-03-01", true)]
    [InlineData("2026-05-31", true)]
    [InlineData("2026-06-01", false)]
    public void Is_covered_by_a_status_from_its_first_day_to_its_last(string day, bool valid) =>
        Assert.Equal(valid, new ResidenceStatus(Id(1), "REFUGEE", Day("2026-03-01"), Day("2026-05-31")).IsValidOn(Day(day)));

    [Fact]
    public void Takes_a_status_or_permit_for_a_single_day_and_for_one_hour()
    {
        GivenOpened();
        When(new RecordResidenceStatus(Id(1), "REFUGEE", Today));
        Then(new ResidenceStatusRecorded(Id(1), "REFUGEE", Today));
        When(new RecordWorkPermit(Id(2), Job, 1, Today));
        Then(new WorkPermitGranted(Id(2), Job, 1, Today));
    }

    [Fact]
    public void Counts_only_other_jobs_that_are_held_on_the_day_to_the_hours_of_side_jobs()
    {
        GivenOpened(new ResidenceStatusRecorded(Id(1), "OPPORTUNITY_CARD", null));
        Given("2025-03-01", Side(Id(5), 12), Side(Id(6), 12));
        Given("2026-02-28", new WorkEvent.SpellEnded(Id(6), SpellEnd.Resigned));
        Given("2026-07-01", Side(Id(7), 12));
        Assert.False(Covers(8, "2026-02-28"));
        Assert.True(Covers(8, "2026-03-01"));
        Assert.False(Covers(9, "2026-03-01"));
        Assert.True(Covers(8, "2026-06-30"));
        Assert.False(Covers(8, "2026-07-01"));
        Assert.True(WorkPermission.Covers(Pathway, Side(Id(5), 20), Day("2026-03-01"), Rules));
    }

    [Theory]
    [InlineData("2025-09-30", WorkPermissionKind.Forbidden)]
    [InlineData("2025-10-01", WorkPermissionKind.PermitRequired)]
    public void Waits_as_long_as_the_place_asks_where_the_person_lives_on_the_day(string day, WorkPermissionKind kind)
    {
        Given("2025-06-01", Opened, new ArrivalEvent.FirstReceptionEntered("North"), new ResidenceStatusRecorded(Id(1), "ASYLUM_SEEKER", null));
        Given("2025-10-01", new ArrivalEvent.FirstReceptionLeft(ReceptionExit.Allocated));
        Assert.Equal(kind, On(day).Kind);
    }

    [Fact]
    public void Waits_from_the_first_day_of_the_status_that_waits()
    {
        Given("2024-01-01", Opened, new ResidenceStatusRecorded(Id(1), "TOLERATED", null));
        Given("2025-06-01", new ResidenceStatusRecorded(Id(2), "ASYLUM_SEEKER", null));
        Assert.Equal((WorkPermissionKind.Forbidden, Day("2025-09-01")), (On("2025-08-31").Kind, On("2025-08-31").WaitingUntil));
        Assert.Equal(WorkPermissionKind.PermitRequired, On("2025-09-01").Kind);
    }

    [Fact]
    public void Goes_on_under_the_status_before_the_fictional_certificate_and_not_under_a_later_one()
    {
        GivenOpened();
        Given("2025-03-01", new ResidenceStatusRecorded(Id(1), "TOLERATED", null));
        Given("2025-06-01", new ResidenceStatusRecorded(Id(2), "FICTION", null));
        Given("2025-09-01", new ResidenceStatusRecorded(Id(3), "REFUGEE", null));
        Assert.Equal("TOLERATED", On("2025-08-31").Status);
        Assert.Equal("REFUGEE", On("2025-09-01").Status);
    }

    [Fact]
    public void Goes_on_under_a_status_that_begins_with_the_fictional_certificate()
    {
        GivenOpened();
        Given("2025-06-01", new ResidenceStatusRecorded(Id(1), "TOLERATED", null), new ResidenceStatusRecorded(Id(2), "FICTION", null));
        Assert.Equal("TOLERATED", On("2025-06-01").Status);
    }

    [Fact]
    public void Is_not_known_under_a_code_that_the_rules_of_the_day_do_not_have()
    {
        GivenOpened(new ResidenceStatusRecorded(Id(1), "LONG_GONE", null));
        Assert.Equal(new WorkPermissionAnswer(null), On("2026-06-15"));
        Given("2026-01-01", new ResidenceStatusRecorded(Id(2), "FICTION", null));
        Assert.Equal((null, "FICTION"), (On("2026-06-15").Kind, On("2026-06-15").Status));
        Assert.False(WorkPermission.IsStatus(null, Rules, Today));
    }

    [Fact]
    public void Keeps_the_latest_of_two_entries_under_one_id()
    {
        GivenOpened(new ResidenceStatusRecorded(Id(1), "TOLERATED", null), new WorkPermitGranted(Id(2), Job, 10, null));
        Given("2026-02-01", new ResidenceStatusRecorded(Id(1), "REFUGEE", null), new WorkPermitGranted(Id(2), Job, 20, null));
        Assert.Equal(["REFUGEE"], Pathway.Residence.Statuses.Select(status => status.Code));
        Assert.Equal([20], Pathway.Residence.Permits.Select(permit => permit.HoursPerWeekAtMost));
    }

    [Fact]
    public void Ends_the_clock_of_a_permit_with_the_very_next_one_for_the_same_job()
    {
        GivenOpened(new WorkPermitGranted(Id(1), Job, 20, Day("2026-12-31")));
        Given("2026-02-01", new WorkPermitGranted(Id(2), Id(9), 20, null));
        Assert.Null(DeadlineBoard.Of(Pathway, Rules).Single().EndedOn);
        Given("2026-03-01", new WorkPermitGranted(Id(4), Job, 20, null));
        Given("2026-04-01", new WorkPermitGranted(Id(5), Job, 20, null));
        Assert.Equal(Day("2026-03-01"), DeadlineBoard.Of(Pathway, Rules).Single().EndedOn);
    }

    [Fact]
    public void Tells_permits_of_different_ids_apart()
    {
        GivenOpened(new WorkPermitGranted(Id(1), Job, 20, null));
        When(new RecordWorkPermit(Id(2), Job, 30, ValidUntil: null));
        Then(new WorkPermitGranted(Id(2), Job, 30, null));
    }

    private static WorkEvent.SpellStarted Side(Guid id, decimal hours) => new(id, SpellKind.MiniJob, "Bakery", null, hours, null);

    private bool? Covers(decimal hours, string day) => WorkPermission.Covers(Pathway, Side(Job, hours), Day(day), Rules);

    private WorkPermissionAnswer On(string day) => WorkPermission.On(Pathway, Day(day), Rules);
}
