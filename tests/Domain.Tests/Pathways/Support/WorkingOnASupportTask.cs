using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Corrections;
using Casework.Domain.Pathways.Support;
using static Casework.Domain.Pathways.Support.SupportTaskEvent;

namespace Casework.Domain.Tests.Pathways.Support;

public class WorkingOnASupportTask : PathwaySpec
{
    private static readonly OpenSupportTask _open = new(Id(1), SupportTopic.HealthAccess, "Find a family doctor.", Day("2026-07-01"));
    private static readonly SupportTaskOpened _opened = new(Id(1), SupportTopic.HealthAccess, "Find a family doctor.", Day("2026-07-01"));
    private static readonly SupportTaskBlocked _blocked = new(Id(1), SupportBlock.NoInterpreter, "Asked the pool.");
    private static readonly SupportTaskDone _done = new(Id(1), SupportTaskOutcome.Solved);

    private SupportTask Task => Pathway.Support.ById[Id(1)];

    [Fact]
    public void Goes_from_open_by_way_of_blocked_to_done()
    {
        GivenOpened();
        When(_open);
        Then(_opened);
        Assert.Equal((SupportTaskStatus.Open, Day("2026-07-01")), (Task.Status, Task.DueOn));
        When(new BlockSupportTask(Id(1), SupportBlock.NoInterpreter, "Asked the pool."));
        Then(_blocked);
        Assert.Equal((SupportTaskStatus.Blocked, SupportBlock.NoInterpreter), (Task.Status, Task.Block));
        When(new UnblockSupportTask(Id(1)));
        Then(new SupportTaskUnblocked(Id(1)));
        Assert.Equal(SupportTaskStatus.Open, Task.Status);
        When(new FinishSupportTask(Id(1), SupportTaskOutcome.Solved));
        Then(_done);
        Assert.Equal((SupportTaskStatus.Done, SupportTaskOutcome.Solved, Today), (Task.Status, Task.Outcome, Task.DoneOn));
    }

    [Fact]
    public void May_end_while_something_holds_it_up()
    {
        GivenOpened(_opened, _blocked);
        When(new FinishSupportTask(Id(1), SupportTaskOutcome.NotPossible));
        Then(new SupportTaskDone(Id(1), SupportTaskOutcome.NotPossible));
        Assert.Equal(SupportTaskStatus.Done, Task.Status);
    }

    [Fact]
    public void Is_reopened_by_retracting_its_end()
    {
        GivenOpened(_opened, _done);
        When(new RetractEntry(EntryId(3), "Not done after all."));
        Then(new CorrectionEvent.EntryRetracted(EntryId(3), "Not done after all."));
        Assert.Equal(SupportTaskStatus.Open, Task.Status);
    }

    [Fact]
    public void May_be_held_up_by_something_else()
    {
        GivenOpened(_opened, _blocked);
        When(new BlockSupportTask(Id(1), SupportBlock.NoAppointment, Note: null));
        Then(new SupportTaskBlocked(Id(1), SupportBlock.NoAppointment, Note: null));
        When(new BlockSupportTask(Id(1), SupportBlock.NoAppointment, Note: null));
        ThenNothing();
    }

    [Fact]
    public void Is_refused_under_an_id_that_means_another_task()
    {
        GivenOpened(_opened);
        When(_open, on: "2025-01-10");
        ThenNothing();
        When(_open with { Topic = SupportTopic.Housing }, on: "2025-01-10");
        ThenRejected(SupportTaskRejection.AlreadyKnown, at: "TaskId");
    }

    [Fact]
    public void Is_refused_for_a_task_that_nobody_opened()
    {
        GivenOpened(_blocked);
        When(new BlockSupportTask(Id(1), SupportBlock.NotReached, Note: null));
        ThenRejected(SupportTaskRejection.NotFound, at: "TaskId");
        When(new UnblockSupportTask(Id(1)));
        ThenRejected(SupportTaskRejection.NotFound, at: "TaskId");
        When(new FinishSupportTask(Id(2), SupportTaskOutcome.Solved));
        ThenRejected(SupportTaskRejection.NotFound, at: "TaskId");
    }

    [Fact]
    public void Is_refused_once_it_is_done()
    {
        GivenOpened(_opened, _done);
        When(new BlockSupportTask(Id(1), SupportBlock.NotReached, Note: null));
        ThenRejected(SupportTaskRejection.AlreadyDone, at: "TaskId");
        When(new UnblockSupportTask(Id(1)));
        ThenRejected(SupportTaskRejection.AlreadyDone, at: "TaskId");
        When(new FinishSupportTask(Id(1), SupportTaskOutcome.ReferredOn), on: "2025-01-10");
        ThenRejected(SupportTaskRejection.AlreadyDone, at: "TaskId");
        When(new FinishSupportTask(Id(1), SupportTaskOutcome.Solved), on: "2025-01-10");
        ThenNothing();
    }

    [Fact]
    public void Is_refused_before_its_last_change()
    {
        GivenOpened();
        Given("2026-02-01", _opened, _blocked);
        When(new BlockSupportTask(Id(1), SupportBlock.NotReached, Note: null), on: "2026-01-31");
        ThenRejected(SupportTaskRejection.ChangedLater, at: "EffectiveOn");
        When(new UnblockSupportTask(Id(1)), on: "2026-01-31");
        ThenRejected(SupportTaskRejection.ChangedLater, at: "EffectiveOn");
        When(new FinishSupportTask(Id(1), SupportTaskOutcome.Solved), on: "2026-01-31");
        ThenRejected(SupportTaskRejection.ChangedLater, at: "EffectiveOn");
    }

    [Fact]
    public void Is_freed_once()
    {
        GivenOpened(_opened);
        When(new UnblockSupportTask(Id(1)));
        ThenRejected(SupportTaskRejection.NotBlocked, at: "TaskId");
        Given("2026-02-01", _blocked, new SupportTaskUnblocked(Id(1)));
        When(new UnblockSupportTask(Id(1)), on: "2026-02-01");
        ThenNothing();
    }

    [Theory]
    [InlineData("1899-12-31", true)]
    [InlineData("1900-01-01", false)]
    [InlineData("2036-06-15", false)]
    [InlineData("2036-06-16", true)]
    public void Has_a_due_date_that_can_be(string due, bool refused)
    {
        GivenOpened();
        When(_open with { DueOn = Day(due) });
        if (refused)
            ThenRejected(SupportTaskRejection.DueDateImpossible, at: "DueOn");
        else
            Then(_opened with { DueOn = Day(due) });
    }

    [Fact]
    public void Needs_text_where_text_is_given()
    {
        GivenOpened(_opened);
        When(_open with { Text = " " });
        ThenRejected(PathwayRejection.TextMissing, at: "Text");
        When(new BlockSupportTask(Id(1), SupportBlock.Other, "\0"));
        ThenRejected(PathwayRejection.TextInvalid, at: "Note");
        When(new CorrectEntryOf(EntryId(2), _opened with { Text = "" }, OpenedOn).Command);
        ThenRejected(PathwayRejection.TextMissing, at: "Replacement.Text");
    }
}
