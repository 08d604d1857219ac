using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Work;
using static Casework.Domain.Pathways.Residence.ResidenceEvent;

namespace Casework.Domain.Tests.Pathways.Residence;

/// <summary>A job that has begun is a fact: recorded whatever the permission, and flagged without one.</summary>
public class WorkingUnderAPermission : PathwaySpec
{
    private static readonly Guid Job = Id(3);

    [Theory]
    [InlineData("REFUGEE", SpellKind.SelfEmployment, true)]
    [InlineData("TEMPORARY_PROTECTION", SpellKind.Employment, true)]
    [InlineData("TEMPORARY_PROTECTION", SpellKind.SelfEmployment, false)]
    [InlineData("TOLERATED", SpellKind.Employment, false)]
    [InlineData("TOLERATED", SpellKind.Measure, true)]
    [InlineData("BLUE_CARD", SpellKind.Employment, false)]
    [InlineData("SAFE_ORIGIN_SEEKER", SpellKind.MiniJob, false)]
    public void Is_flagged_when_the_status_of_the_day_does_not_cover_it(string status, SpellKind kind, bool covered)
    {
        GivenOpened(new ResidenceStatusRecorded(Id(1), status, null));
        WhenStarted(kind, hours: 20);
        ThenStarted(kind, 20, covered);
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void Is_covered_by_a_permit_for_the_job_up_to_its_hours(int hours, bool covered)
    {
        GivenOpened(new ResidenceStatusRecorded(Id(1), "TOLERATED", null), new WorkPermitGranted(Id(2), Job, 20, null), new WorkPermitGranted(Id(4), Id(5), null, null));
        WhenStarted(SpellKind.Employment, hours);
        ThenStarted(SpellKind.Employment, hours, covered);
    }

    [Theory]
    [InlineData("2026-06-14", "2026-12-31", true)]
    [InlineData("2026-06-16", "2026-12-31", false)]
    [InlineData("2026-01-01", "2026-06-14", false)]
    public void Is_covered_only_while_the_permit_is_valid(string granted, string until, bool covered)
    {
        GivenOpened(new ResidenceStatusRecorded(Id(1), "TOLERATED", null));
        Given(granted, new WorkPermitGranted(Id(2), Job, null, Day(until)));
        WhenStarted(SpellKind.Employment, 20);
        ThenStarted(SpellKind.Employment, 20, covered);
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void Counts_side_jobs_together(int hours, bool covered)
    {
        GivenOpened(
            new ResidenceStatusRecorded(Id(1), "OPPORTUNITY_CARD", null),
            new WorkEvent.SpellStarted(Id(6), SpellKind.MiniJob, "Bakery", null, 12, null));
        WhenStarted(SpellKind.MiniJob, hours);
        ThenStarted(SpellKind.MiniJob, hours, covered);
    }

    [Fact]
    public void Is_not_flagged_when_no_status_is_known()
    {
        GivenOpened();
        WhenStarted(SpellKind.Employment, 20);
        ThenStarted(SpellKind.Employment, 20, covered: true);
    }

    private void WhenStarted(SpellKind kind, decimal hours) => When(new StartSpell(Job, kind, "Clinic", "81302", hours, Match: null));

    private void ThenStarted(SpellKind kind, decimal hours, bool covered)
    {
        PathwayEvent started = new WorkEvent.SpellStarted(Job, kind, "Clinic", "81302", hours, Match: null);
        Then(covered ? [started] : [started, new LifecycleEvent.ComplianceWarningRaised("WORK_PERMISSION_MISSING", $"{Job}")]);
    }
}
