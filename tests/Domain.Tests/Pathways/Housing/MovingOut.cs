using Casework.Domain.Pathways.Housing;

namespace Casework.Domain.Tests.Pathways.Housing;

public class MovingOut : HousingSpec
{
    [Fact]
    public void Names_its_reason_and_ends_no_support()
    {
        GivenOpened();
        Given("2026-02-01", Placed());
        When(new LeaveHousing(First, HousingExit.Evicted));
        Then(new HousingEvent.HousingLeft(First, HousingExit.Evicted));
        Assert.Equal((HousingStatus.Unknown, HousingExit.Evicted), (Housing.Status, Housing.Placements[First].ExitReason));
        Assert.True(Housing.IsSupported);
    }

    [Fact]
    public void Is_refused_from_where_nobody_moved_in()
    {
        GivenOpened();
        When(new LeaveHousing(First, HousingExit.MovedOn));
        ThenRejected(HousingRejection.PlacementNotFound, at: "PlacementId");
        Given("2026-02-01", Left());
        When(new LeaveHousing(First, HousingExit.MovedOn));
        ThenRejected(HousingRejection.PlacementNotFound, at: "PlacementId");
    }

    [Fact]
    public void Is_refused_before_moving_in()
    {
        GivenOpened();
        Given("2026-02-01", Placed());
        When(new LeaveHousing(First, HousingExit.MovedOn), on: "2026-01-31");
        ThenRejected(HousingRejection.ChangedLater, at: "EffectiveOn");
    }

    [Fact]
    public void Is_refused_twice_unless_it_says_the_same()
    {
        GivenOpened();
        Given("2026-02-01", Placed());
        Given("2026-03-01", Left());
        When(new LeaveHousing(First, HousingExit.MovedOn), on: "2026-03-01");
        ThenNothing();
        When(new LeaveHousing(First, HousingExit.Evicted), on: "2026-03-01");
        ThenRejected(HousingRejection.PlacementAlreadyLeft, at: "PlacementId");
        When(new LeaveHousing(First, HousingExit.MovedOn), on: "2026-03-02");
        ThenRejected(HousingRejection.PlacementAlreadyLeft, at: "PlacementId");
    }
}
