using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Tests.Pathways.Lifecycle;

public class ClosingAPathway : PathwaySpec
{
    [Theory]
    [InlineData(ClosingReason.GoalReached)]
    [InlineData(ClosingReason.MovedAway)]
    [InlineData(ClosingReason.LeftCountry)]
    [InlineData(ClosingReason.Deceased)]
    [InlineData(ClosingReason.ConsentWithdrawn)]
    [InlineData(ClosingReason.NoNeed)]
    [InlineData(ClosingReason.Naturalised)]
    public void Is_recorded_with_its_reason(ClosingReason reason)
    {
        GivenOpened();
        When(new ClosePathway(reason, DuplicateOf: null));
        Then(new LifecycleEvent.Closed(reason, DuplicateOf: null));
        Assert.Equal(PathwayStatus.Closed, Pathway.CaseFile.Status);
        Assert.Equal(reason, Pathway.CaseFile.ClosingReason);
    }

    [Fact]
    public void Names_the_file_that_it_duplicates()
    {
        GivenOpened();
        When(new ClosePathway(ClosingReason.DuplicateOf, Id(7)));
        Then(new LifecycleEvent.Closed(ClosingReason.DuplicateOf, Id(7)));
    }

    [Fact]
    public void Is_refused_as_a_duplicate_of_nothing()
    {
        GivenOpened();
        When(new ClosePathway(ClosingReason.DuplicateOf, DuplicateOf: null));
        ThenRejected(LifecycleRejection.DuplicateOfRequired, at: "DuplicateOf");
    }

    [Fact]
    public void Is_refused_when_another_file_is_named_without_need()
    {
        GivenOpened();
        When(new ClosePathway(ClosingReason.MovedAway, Id(7)));
        ThenRejected(LifecycleRejection.DuplicateOfUnexpected, at: "DuplicateOf");
    }

    [Fact]
    public void Is_refused_before_the_last_change_of_status()
    {
        GivenOpened();
        Given("2026-03-01", new LifecycleEvent.ContactRecorded(ContactChannel.Phone, Note: null));
        When(new ClosePathway(ClosingReason.MovedAway, DuplicateOf: null), on: "2026-02-28");
        ThenRejected(LifecycleRejection.StatusChangedLater, at: "EffectiveOn");
    }

    [Fact]
    public void Is_refused_when_the_file_is_closed()
    {
        GivenOpened(new LifecycleEvent.Closed(ClosingReason.MovedAway, DuplicateOf: null));
        When(new ClosePathway(ClosingReason.GoalReached, DuplicateOf: null));
        ThenRejected(PathwayRejection.Closed);
    }
}
