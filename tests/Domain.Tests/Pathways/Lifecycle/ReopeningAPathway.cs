using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Tests.Pathways.Lifecycle;

public class ReopeningAPathway : PathwaySpec
{
    [Theory]
    [InlineData(ClosingReason.GoalReached)]
    [InlineData(ClosingReason.MovedAway)]
    [InlineData(ClosingReason.LeftCountry)]
    [InlineData(ClosingReason.Deceased)]
    [InlineData(ClosingReason.ConsentWithdrawn)]
    [InlineData(ClosingReason.NoNeed)]
    [InlineData(ClosingReason.Naturalised)]
    public void Makes_the_file_active_whatever_it_was_closed_for(ClosingReason reason)
    {
        GivenOpened(new LifecycleEvent.Closed(reason, DuplicateOf: null));
        When(new ReopenPathway("is back"));
        Then(new LifecycleEvent.Reopened("is back"));
        Assert.Equal(PathwayStatus.Active, Pathway.CaseFile.Status);
        Assert.Null(Pathway.CaseFile.ClosingReason);
    }

    [Fact]
    public void Is_refused_for_a_duplicate()
    {
        GivenOpened(new LifecycleEvent.Closed(ClosingReason.DuplicateOf, Id(7)));
        When(new ReopenPathway("is back"));
        ThenRejected(LifecycleRejection.DuplicateStaysClosed);
    }

    [Fact]
    public void Is_refused_when_the_file_is_not_closed()
    {
        GivenOpened();
        When(new ReopenPathway("is back"));
        ThenRejected(LifecycleRejection.NotClosed);
    }

    [Fact]
    public void Is_refused_before_the_day_of_closing()
    {
        GivenOpened();
        Given("2026-03-01", new LifecycleEvent.Closed(ClosingReason.MovedAway, DuplicateOf: null));
        When(new ReopenPathway("is back"), on: "2026-02-28");
        ThenRejected(LifecycleRejection.StatusChangedLater, at: "EffectiveOn");
    }

    [Fact]
    public void Is_refused_without_a_reason()
    {
        GivenOpened(new LifecycleEvent.Closed(ClosingReason.MovedAway, DuplicateOf: null));
        When(new ReopenPathway(""));
        ThenRejected(PathwayRejection.TextMissing, at: "Reason");
    }
}
