using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.Residence;
using Casework.Domain.Pathways.Work;
using Casework.Domain.Rules;
using static Casework.Domain.Pathways.Residence.ResidenceEvent;

namespace Casework.Domain.Tests.Pathways.Residence;

public class RecordingAResidenceStatus : PathwaySpec
{
    private static readonly Guid Status = Id(1);
    private static readonly Guid Permit = Id(2);
    private static readonly Guid Job = Id(3);

    private IReadOnlyList<Deadline> Board => DeadlineBoard.Of(Pathway, Rules);

    [Fact]
    public void Puts_its_last_day_on_the_deadline_board()
    {
        GivenOpened();
        When(new RecordResidenceStatus(Status, "REFUGEE", Day("2029-06-14")));
        Then(new ResidenceStatusRecorded(Status, "REFUGEE", Day("2029-06-14")));
        Assert.Equal(
            [new(DeadlineKind.ResidenceStatus, DeadlineNature.Statutory, new(StageName.Residence, Status), Today, Day("2029-06-14"), null, null, 0, null, ClockState.Running, null)],
            Board);
    }

    [Theory]
    [InlineData("2026-06-01", ClockState.Met)]
    [InlineData("2026-06-02", ClockState.Missed)]
    public void Is_met_by_the_status_that_follows(string next, ClockState state)
    {
        GivenOpened(new ResidenceStatusRecorded(Status, "TOLERATED", Day("2026-06-01")));
        When(new RecordResidenceStatus(Id(9), "REFUGEE", ValidUntil: null), on: next);
        Then(new ResidenceStatusRecorded(Id(9), "REFUGEE", ValidUntil: null));
        Assert.Equal(state, Board.Single().State);
    }

    [Fact]
    public void Is_refused_for_a_code_that_the_rules_do_not_know()
    {
        GivenOpened();
        When(new RecordResidenceStatus(Status, "TOURIST", ValidUntil: null));
        ThenRejected(ResidenceRejection.StatusUnknown, at: "Status");
    }

    [Fact]
    public void Is_refused_when_it_would_end_before_it_begins()
    {
        GivenOpened();
        When(new RecordResidenceStatus(Status, "REFUGEE", Day("2026-06-14")));
        ThenRejected(ResidenceRejection.EndsBeforeStart, at: "ValidUntil");
        When(new RecordWorkPermit(Permit, Job, 20, Day("2026-06-14")));
        ThenRejected(ResidenceRejection.EndsBeforeStart, at: "ValidUntil");
    }

    [Fact]
    public void Is_refused_under_an_id_that_means_another()
    {
        GivenOpened(new ResidenceStatusRecorded(Status, "TOLERATED", null), new WorkPermitGranted(Permit, Job, 20, null));
        When(new RecordResidenceStatus(Status, "REFUGEE", ValidUntil: null));
        ThenRejected(ResidenceRejection.StatusAlreadyKnown, at: "StatusId");
        When(new RecordWorkPermit(Permit, Job, 30, ValidUntil: null));
        ThenRejected(ResidenceRejection.PermitAlreadyKnown, at: "PermitId");
    }

    [Fact]
    public void Takes_permits_for_a_job_that_is_to_come()
    {
        GivenOpened();
        When(new RecordWorkPermit(Permit, Job, 20, Day("2026-12-31")));
        Then(new WorkPermitGranted(Permit, Job, 20, Day("2026-12-31")));
        Assert.Equal((DeadlineKind.WorkPermit, Day("2026-12-31")), (Board.Single().Kind, Board.Single().DueOn));
        When(new RecordWorkPermit(Id(8), Job, 0, ValidUntil: null));
        ThenRejected(WorkRejection.HoursOutOfRange, at: "HoursPerWeekAtMost");
    }

    [Fact]
    public void Ends_the_clock_of_a_permit_with_the_job_or_the_next_permit()
    {
        GivenOpened(new WorkPermitGranted(Permit, Job, 20, Day("2026-12-31")));
        Given("2026-03-01", new WorkEvent.SpellEnded(Job, SpellEnd.Resigned));
        Assert.Equal((ClockState.Cancelled, Day("2026-03-01")), (Board.Single().State, Board.Single().EndedOn));
        Given("2026-02-01", new WorkPermitGranted(Id(8), Job, 20, null));
        Assert.Equal((ClockState.Met, Day("2026-02-01")), (Board.Single().State, Board.Single().EndedOn));
    }
}
