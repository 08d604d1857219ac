using Casework.Domain.Pathways.Housing;

namespace Casework.Domain.Tests.Pathways.Housing;

public class LosingAHome : HousingSpec
{
    [Fact]
    public void Is_recorded_as_a_risk_and_then_as_homelessness()
    {
        GivenOpened();
        Given("2026-02-01", Placed(HousingKind.OwnLease));
        When(new RecordHousingRisk(HousingRisk.RentArrears), on: "2026-03-01");
        Then(new HousingEvent.HousingRiskRecorded(HousingRisk.RentArrears));
        Assert.Equal(HousingStatus.AtRisk, Housing.Status);
        When(new RecordHousingRisk(HousingRisk.EvictionAnnounced), on: "2026-04-01");
        Then(new HousingEvent.HousingRiskRecorded(HousingRisk.EvictionAnnounced));
        When(new LeaveHousing(First, HousingExit.Evicted), on: "2026-05-01");
        Then(new HousingEvent.HousingLeft(First, HousingExit.Evicted));
        When(new RecordHomelessness(HomelessnessKind.EmergencyShelter), on: "2026-05-01");
        Then(new HousingEvent.HomelessnessRecorded(HomelessnessKind.EmergencyShelter));
        Assert.Equal((HousingStatus.Homeless, HomelessnessKind.EmergencyShelter), (Housing.Status, Housing.Homelessness));
        When(Place(id: Second), on: "2026-05-20");
        Then(Placed(id: Second));
        Assert.Equal(HousingStatus.SharedAccommodation, Housing.Status);
    }

    [Fact]
    public void Can_be_averted()
    {
        GivenOpened();
        Given("2026-02-01", Placed(HousingKind.OwnLease), new HousingEvent.HousingRiskRecorded(HousingRisk.NoticeReceived));
        When(new AvertHousingRisk(), on: "2026-02-01");
        Then(new HousingEvent.HousingRiskAverted());
        Assert.Equal(HousingStatus.OwnLease, Housing.Status);
        When(new AvertHousingRisk(), on: "2026-02-01");
        ThenNothing();
    }

    [Fact]
    public void Is_no_risk_where_none_is_recorded()
    {
        GivenOpened();
        Given("2026-02-01", Placed());
        When(new AvertHousingRisk());
        ThenRejected(HousingRejection.NotAtRisk);
    }

    [Fact]
    public void Is_averted_and_recorded_in_the_order_in_which_it_happened()
    {
        GivenOpened();
        Given("2026-02-01", Placed());
        Given("2026-03-01", new HousingEvent.HousingRiskRecorded(HousingRisk.Conflict));
        When(new AvertHousingRisk(), on: "2026-02-28");
        ThenRejected(HousingRejection.ChangedLater, at: "EffectiveOn");
        When(new RecordHousingRisk(HousingRisk.Overcrowding), on: "2026-02-28");
        ThenRejected(HousingRejection.ChangedLater, at: "EffectiveOn");
        When(new RecordHousingRisk(HousingRisk.Conflict));
        ThenNothing();
    }

    [Fact]
    public void Puts_nothing_at_risk_where_nobody_lives()
    {
        GivenOpened();
        When(new RecordHousingRisk(HousingRisk.PlacementEnds));
        ThenRejected(HousingRejection.NotHoused);
    }

    [Fact]
    public void Leaves_nobody_homeless_who_has_a_place()
    {
        GivenOpened(Entered);
        When(new RecordHomelessness(HomelessnessKind.WithoutShelter));
        ThenRejected(HousingRejection.NotLeft);
    }

    [Fact]
    public void Is_refused_before_the_last_change_and_known_the_second_time()
    {
        GivenOpened();
        Given("2026-02-01", new HousingEvent.HomelessnessRecorded(HomelessnessKind.StayingWithOthers));
        When(new RecordHomelessness(HomelessnessKind.WithoutShelter), on: "2026-01-31");
        ThenRejected(HousingRejection.ChangedLater, at: "EffectiveOn");
        When(new RecordHomelessness(HomelessnessKind.StayingWithOthers), on: "2026-02-02");
        ThenNothing();
        When(new RecordHomelessness(HomelessnessKind.WithoutShelter), on: "2026-02-02");
        Then(new HousingEvent.HomelessnessRecorded(HomelessnessKind.WithoutShelter));
    }
}
