using Casework.Domain.Pathways.Work;
using static Casework.Domain.Pathways.Work.WorkEvent;

namespace Casework.Domain.Tests.Pathways.Work;

public class SearchingForWork : WorkSpec
{
    [Fact]
    public void Begins()
    {
        GivenOpened();
        When(new StartJobSearch());
        Then(new JobSearchStarted());
        Assert.Equal(WorkStatus.Seeking, Work.Status);
    }

    [Fact]
    public void Does_not_begin_twice()
    {
        GivenOpened();
        Given("2026-01-01", new JobSearchStarted());
        When(new StartJobSearch());
        ThenNothing();
    }

    [Fact]
    public void Ends_with_a_spell_and_can_begin_again_after_it()
    {
        GivenOpened();
        Given("2026-01-01", new JobSearchStarted());
        Given("2026-02-01", Started());
        Assert.Equal(WorkStatus.InWork, Work.Status);
        Given("2026-03-01", new SpellEnded(First, SpellEnd.Dismissed));
        Assert.Equal(WorkStatus.OutOfWork, Work.Status);
        When(new StartJobSearch());
        Then(new JobSearchStarted());
        Assert.Equal(WorkStatus.Seeking, Work.Status);
    }

    [Fact]
    public void Is_possible_beside_work()
    {
        GivenOpened();
        Given("2026-02-01", Started(SpellKind.MiniJob, hours: 8));
        When(new StartJobSearch());
        Then(new JobSearchStarted());
        Assert.Equal(WorkStatus.InWork, Work.Status);
    }
}
