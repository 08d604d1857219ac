using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Housing;

namespace Casework.Domain.Tests.Pathways.Housing;

public class MovingIn : HousingSpec
{
    [Theory]
    [InlineData(HousingKind.SharedAccommodation, HousingStatus.SharedAccommodation)]
    [InlineData(HousingKind.TransitionalFlat, HousingStatus.TransitionalFlat)]
    [InlineData(HousingKind.Sponsor, HousingStatus.Sponsor)]
    [InlineData(HousingKind.OwnLease, HousingStatus.OwnLease)]
    public void Says_how_somebody_lives(HousingKind kind, HousingStatus status)
    {
        GivenOpened();
        Assert.Equal(HousingStatus.Unknown, Housing.Status);
        When(Place(kind));
        Then(Placed(kind));
        Assert.Equal(status, Housing.Status);
        Assert.True(Housing.IsSupported);
    }

    [Fact]
    public void Goes_from_reception_by_way_of_shared_accommodation_to_a_lease_of_ones_own()
    {
        GivenOpened(Entered);
        Assert.Equal(HousingStatus.Reception, Housing.Status);
        Given("2025-03-01", LeftReception());
        Assert.Equal(HousingStatus.Unknown, Housing.Status);
        When(Place(), on: "2025-03-01");
        Then(Placed());
        When(new LeaveHousing(First, HousingExit.MovedOn), on: "2026-01-31");
        Then(Left());
        When(Place(HousingKind.OwnLease, Second), on: "2026-01-31");
        Then(Placed(HousingKind.OwnLease, Second));
        Assert.Equal(HousingStatus.OwnLease, Housing.Status);
        Assert.Equal(2, Housing.Placements.Count);
    }

    [Fact]
    public void Needs_the_place_lived_in_to_be_left()
    {
        GivenOpened();
        Given("2026-02-01", Placed());
        When(Place(HousingKind.OwnLease, Second));
        ThenRejected(HousingRejection.NotLeft);
    }

    [Fact]
    public void Needs_reception_to_be_left()
    {
        GivenOpened(Entered);
        When(Place());
        ThenRejected(HousingRejection.NotLeft);
    }

    [Fact]
    public void Of_reception_needs_the_place_lived_in_to_be_left()
    {
        GivenOpened();
        Given("2026-02-01", Placed());
        When(new EnterFirstReception("Haus am Hafen"));
        ThenRejected(HousingRejection.NotLeft);
    }

    [Fact]
    public void Of_reception_is_not_before_the_last_move()
    {
        GivenOpened();
        Given("2026-02-01", Placed());
        Given("2026-03-01", Left());
        When(new EnterFirstReception("Haus am Hafen"), on: "2026-02-28");
        ThenRejected(ArrivalRejection.MovedLater, at: "EffectiveOn");
    }

    [Fact]
    public void Is_refused_before_the_last_move()
    {
        GivenOpened();
        Given("2026-02-01", Placed());
        Given("2026-03-01", Left());
        When(Place(id: Second), on: "2026-02-28");
        ThenRejected(HousingRejection.ChangedLater, at: "EffectiveOn");
        When(Place(id: Second), on: "2026-03-01");
        Then(Placed(id: Second));
    }

    [Fact]
    public void Is_refused_under_an_id_that_means_another_place()
    {
        GivenOpened();
        Given("2026-02-01", Placed());
        When(Place(HousingKind.Sponsor), on: "2026-02-01");
        ThenRejected(HousingRejection.PlacementAlreadyKnown, at: "PlacementId");
        When(Place(), on: "2026-02-02");
        ThenRejected(HousingRejection.PlacementAlreadyKnown, at: "PlacementId");
        When(Place(), on: "2026-02-01");
        ThenNothing();
    }

    [Fact]
    public void Is_refused_in_no_municipality_or_at_a_blank_address()
    {
        GivenOpened();
        When(Place(municipality: "Rostock"));
        ThenRejected(ArrivalRejection.MunicipalityKeyInvalid, at: "Municipality");
        When(Place() with { Address = " " });
        ThenRejected(PathwayRejection.TextMissing, at: "Address");
    }

    [Fact]
    public void Counts_for_nothing_while_only_the_end_is_known()
    {
        GivenOpened();
        Given("2026-02-01", Left());
        Assert.Null(Housing.Home);
        Given("2026-01-01", Placed());
        Assert.Null(Housing.Home);
        Assert.Equal((Day("2026-01-01"), Day("2026-02-01")), (Housing.Placements[First].PlacedOn, Housing.Placements[First].LeftOn));
    }
}
