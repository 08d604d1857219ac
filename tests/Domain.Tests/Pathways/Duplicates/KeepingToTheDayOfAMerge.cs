using Casework.Domain.Pathways.Duplicates;
using Casework.Domain.Pathways.Household;
using Casework.Domain.Pathways.Lifecycle;

namespace Casework.Domain.Tests.Pathways.Duplicates;

public class KeepingToTheDayOfAMerge : PathwaySpec
{
    private static readonly Guid Other = Id(0x50);
    private static readonly LifecycleEvent.Closed _closed = new(ClosingReason.DuplicateOf, Other);

    [Fact]
    public void May_fall_on_the_day_on_which_the_file_changed_its_status()
    {
        GivenOpened(new DuplicateEvent.DuplicateSuspected(Other, "ben"));
        When(new MergePathway(Other), on: "2025-01-10");
        Then(new DuplicateEvent.PathwayMerged(Other, "ada"), _closed);
    }

    [Fact]
    public void Is_undone_on_its_own_day_at_the_earliest()
    {
        GivenOpened();
        Given("2025-02-01", new DuplicateEvent.PathwayMerged(Other, "ben"), _closed);
        When(new UnmergePathway(Other, "Two brothers."), on: "2025-02-01");
        Then(new DuplicateEvent.PathwayUnmerged(Other, "Two brothers."), new LifecycleEvent.Reopened("Two brothers."));
    }

    [Fact]
    public void Closes_a_file_as_a_double_that_was_closed_for_something_else()
    {
        GivenOpened(new DuplicateEvent.DuplicateSuspected(Other, "ben"), new LifecycleEvent.Closed(ClosingReason.NoNeed, null));
        When(new MergePathway(Other));
        Then(new DuplicateEvent.PathwayMerged(Other, "ada"), _closed);
    }

    [Fact]
    public void Is_not_suspected_of_a_file_that_was_taken_in()
    {
        GivenOpened(new DuplicateEvent.PathwayTakenIn(Other));
        When(new SuspectDuplicate(Other));
        ThenRejected(DuplicateRejection.AlreadyMerged, at: "OtherPathway");
    }

    [Fact]
    public void Is_not_put_off_by_what_a_household_has_decided_about_the_other_file()
    {
        GivenOpened();
        Given("2025-06-01", new HouseholdEvent.MemberLinked(Other, HouseholdRelation.Sibling));
        Assert.Null(Pathway.Doubles.LastStep(Other));
        When(new SuspectDuplicate(Other), on: "2025-05-31");
        Then(new DuplicateEvent.DuplicateSuspected(Other, "ada"));
        Assert.Equal(Day("2025-05-31"), Pathway.Doubles.LastStep(Other));
    }
}
