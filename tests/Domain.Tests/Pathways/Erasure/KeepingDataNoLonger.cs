using Casework.Domain.Pathways.Erasure;
using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Pathways.Lifecycle;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways.Erasure;

public class KeepingDataNoLonger : PathwaySpec
{
    [Theory]
    [InlineData(ClosingReason.GoalReached, "2021-06-14", RetentionReason.Closed, "2026-06-14")]
    [InlineData(ClosingReason.GoalReached, "2021-06-15", null, null)]
    [InlineData(ClosingReason.Deceased, "2021-01-05", RetentionReason.Deceased, "2026-03-31")]
    [InlineData(ClosingReason.Deceased, "2021-04-05", null, null)]
    [InlineData(ClosingReason.LeftCountry, "2016-03-31", RetentionReason.LeftCountry, "2026-03-31")]
    [InlineData(ClosingReason.LeftCountry, "2016-04-01", null, null)]
    public void Begins_when_the_period_of_a_closed_file_is_over(ClosingReason reason, string closedOn, RetentionReason? due, string? since)
    {
        Given("2015-01-10", Opened);
        Given(closedOn, new LifecycleEvent.Closed(reason, DuplicateOf: null));
        Assert.Equal((due, since is null ? null : Day(since)), (Due?.Reason, Due?.Since));
    }

    [Theory]
    [InlineData("2025-12-14", RetentionReason.ContactWithoutCase)]
    [InlineData("2025-12-15", null)]
    public void Begins_when_no_case_came_of_a_contact(string openedOn, RetentionReason? due)
    {
        Given(openedOn, Opened);
        Assert.Equal(due, Due?.Reason);
    }

    [Fact]
    public void Does_not_begin_while_there_is_a_case()
    {
        GivenOpened();
        Given("2025-02-01", new LifecycleEvent.ContactRecorded(ContactChannel.Phone, "called"));
        Assert.Null(Due);
    }

    [Fact]
    public void Lets_the_erasure_be_proposed()
    {
        GivenOpened();
        When(new ProposeErasure(Id(7), ErasureScope.Person, ErasureBasis.NoLongerNecessary));
        Then(new FourEyesEvent.FourEyesProposed(Id(7), new ErasureEvent.ErasureDecided(Id(7), ErasureScope.Person, ErasureBasis.NoLongerNecessary), "ada"));
    }

    [Fact]
    public void Is_over_once_they_are_erased_and_says_nothing_without_a_rule()
    {
        GivenOpened();
        Assert.NotNull(Due);
        Assert.Null(RetentionDue.Of(Pathway, new RuleBook([]), Today));
        Given("2026-06-01", new ErasureEvent.ErasureDecided(Id(7), ErasureScope.Person, ErasureBasis.NoLongerNecessary));
        Assert.Null(Due);
    }

    private RetentionDue? Due => RetentionDue.Of(Pathway, Rules, Today);
}
