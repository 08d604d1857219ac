using Casework.Domain.Pathways.Support;
using static Casework.Domain.Pathways.Support.SupportTaskEvent;

namespace Casework.Domain.Tests.Pathways.Support;

public class ChangingASupportTask : PathwaySpec
{
    private static readonly Guid Task = Id(1);
    private static readonly SupportTaskOpened Opening = new(Task, SupportTopic.Debts, "Instalments", DueOn: null);

    private SupportTask The => Pathway.Support.ById[Task];

    [Fact]
    public void Is_dated_by_each_step()
    {
        GivenOpened();
        Given("2026-02-01", Opening);
        Assert.Equal((SupportTopic.Debts, Day("2026-02-01")), (The.Topic, The.ChangedOn));
        Given("2026-02-02", new SupportTaskBlocked(Task, SupportBlock.NotReached, null));
        Assert.Equal(Day("2026-02-02"), The.ChangedOn);
        Given("2026-02-03", new SupportTaskUnblocked(Task));
        Assert.Equal(Day("2026-02-03"), The.ChangedOn);
        Given("2026-02-04", new SupportTaskDone(Task, SupportTaskOutcome.Solved));
        Assert.Equal(Day("2026-02-04"), The.ChangedOn);
    }

    [Fact]
    public void Keeps_the_day_of_a_step_that_was_known_before_its_opening()
    {
        GivenOpened();
        Given("2026-02-01", new SupportTaskBlocked(Task, SupportBlock.NotReached, null));
        Given("2026-02-02", Opening);
        Assert.Equal(Day("2026-02-01"), The.ChangedOn);
    }

    [Fact]
    public void Blocks_it_again_after_it_went_on_and_each_task_by_itself()
    {
        GivenOpened();
        Given("2026-02-01", Opening, Opening with { TaskId = Id(2) });
        Given("2026-02-02", new SupportTaskBlocked(Task, SupportBlock.NotReached, null), new SupportTaskUnblocked(Task));
        When(new BlockSupportTask(Task, SupportBlock.NotReached, Note: null), on: "2026-02-03");
        Then(new SupportTaskBlocked(Task, SupportBlock.NotReached, null));
        Given("2026-02-04", new SupportTaskBlocked(Id(2), SupportBlock.Other, null));
        When(new BlockSupportTask(Task, SupportBlock.NotReached, Note: null), on: "2026-02-04");
        ThenNothing();
    }
}
