using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Deadlines;
using Casework.Domain.Pathways.DegreeAssessments;
using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Pathways.Recognition;
using Casework.Domain.Pathways.Residence;
using Casework.Domain.Pathways.Work;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways.Deadlines;

public class ReadingADeadline : PathwaySpec
{
    private static readonly Deadline Running = new(
        DeadlineKind.Receipt, DeadlineNature.Statutory, new(StageName.Recognition, Id(1)), Day("2026-03-01"), Day("2026-06-01"), null, null, 0, null, ClockState.Running, null);

    [Theory]
    [InlineData(ClockState.Running, true)]
    [InlineData(ClockState.Extended, true)]
    [InlineData(ClockState.Suspended, false)]
    [InlineData(ClockState.Met, false)]
    [InlineData(ClockState.Missed, false)]
    [InlineData(ClockState.Cancelled, false)]
    [InlineData(ClockState.Transferred, false)]
    public void Tells_whether_it_runs(ClockState state, bool runs) => Assert.Equal(runs, (Running with { State = state }).IsRunning);

    [Theory]
    [InlineData("2026-06-01", ClockState.Running)]
    [InlineData("2026-06-02", ClockState.Missed)]
    public void Is_missed_on_the_day_after_the_last(string day, ClockState state) => Assert.Equal(state, Running.StateOn(Day(day)));

    [Theory]
    [InlineData("2026-04-30", ClockState.Running)]
    [InlineData("2026-05-01", ClockState.Met)]
    [InlineData("2026-07-01", ClockState.Met)]
    public void Has_ended_from_the_day_of_its_end_on(string day, ClockState state) =>
        Assert.Equal(state, (Running with { EndedOn = Day("2026-05-01"), State = ClockState.Met }).StateOn(Day(day)));

    [Theory]
    [InlineData("2026-04-01", ClockState.Running)]
    [InlineData("2026-04-02", ClockState.Suspended)]
    [InlineData("2026-04-20", ClockState.Suspended)]
    [InlineData("2026-04-21", ClockState.Running)]
    public void Is_suspended_after_the_day_of_the_request_up_to_the_last_day_that_was_set(string day, ClockState state) =>
        Assert.Equal(state, (Running with { SuspendedSince = Day("2026-04-01"), SuspendedUntil = Day("2026-04-20") }).StateOn(Day(day)));

    [Fact]
    public void Shows_that_it_was_extended_while_nothing_suspends_it()
    {
        var extended = Running with { State = ClockState.Extended, SuspendedSince = Day("2026-04-01"), SuspendedUntil = null };
        Assert.Equal(ClockState.Suspended, extended.StateOn(Day("2026-05-01")));
        Assert.Equal(ClockState.Extended, (extended with { SuspendedSince = null }).StateOn(Day("2026-05-01")));
    }

    [Fact]
    public void Stands_on_the_board_by_its_start_then_by_what_it_is_about_then_by_its_kind()
    {
        GivenOpened();
        Given("2026-03-01", [.. new[] { 4, 2, 5, 1, 3 }.Select(id => new ResidenceEvent.WorkPermitGranted(Id(id), Id(9), null, Day("2026-12-31")))]);
        Given("2026-03-01", new ResidenceEvent.ResidenceStatusRecorded(Id(3), "TOLERATED", Day("2026-12-31")));
        var board = DeadlineBoard.Of(Pathway, Rules);
        Assert.Equal([1, 2, 3, 3, 4, 5], board.Select(deadline => Enumerable.Range(1, 5).Single(id => Id(id) == deadline.About.Id)));
        Assert.Equal([DeadlineKind.ResidenceStatus, DeadlineKind.WorkPermit], board.Where(deadline => deadline.About.Id == Id(3)).Select(deadline => deadline.Kind));
    }

    public static TheoryData<string, PathwayEvent> Concerned => new()
    {
        { "a closed file", new LifecycleEvent.Closed(ClosingReason.Deceased, DuplicateOf: null) },
        { "an erasure", new ErasureEvent.SubjectErased(Id(1), Id(2), ErasureScope.Person, ErasureBasis.Objection) },
        { "a retraction", new CorrectionEvent.EntryRetracted(Id(1), "mistaken") },
        { "recognition", new RecognitionEvent.DocumentsCompleted(Id(1)) },
        { "degree assessment", new DegreeAssessmentEvent.AssessmentFeePaid(Id(1)) },
        { "residence", new ResidenceEvent.ResidenceStatusRecorded(Id(1), "REFUGEE", null) },
        { "the end of a job", new WorkEvent.SpellEnded(Id(1), SpellEnd.Resigned) },
    };

    [Theory]
    [MemberData(nameof(Concerned))]
    public void Can_be_changed_by(string what, PathwayEvent @event) => Assert.True(DeadlineBoard.IsConcernedBy(@event), what);

    [Fact]
    public void Cannot_be_changed_by_the_start_of_a_job_or_an_arrival()
    {
        Assert.False(DeadlineBoard.IsConcernedBy(new WorkEvent.JobSearchStarted()));
        Assert.False(DeadlineBoard.IsConcernedBy(new ArrivalEvent.FirstReceptionEntered("North")));
    }
}
