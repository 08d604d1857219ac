using Casework.Domain.Pathways.Housing;
using static Casework.Domain.Pathways.Housing.HousingEvent;

namespace Casework.Domain.Tests.Pathways.Housing;

/// <summary>The home, the support and the risk of a day, also when entries come late or without their beginning.</summary>
public class KnowingWhereSomebodyLives : HousingSpec
{
    private static HousingPlaced Home(Guid id) => new(id, HousingKind.OwnLease, Here, null);

    [Fact]
    public void Is_the_latest_of_two_homes_and_of_one_day_the_one_with_the_higher_id()
    {
        GivenOpened();
        Given("2026-03-01", Home(Id(2)));
        Given("2026-02-01", Home(Id(3)));
        Assert.Equal(Id(2), Pathway.Housing.Home?.Id);
        Given("2026-03-01", Home(Id(8)), Home(EarlierId(7)));
        Assert.Equal(Id(8), Pathway.Housing.Home?.Id);
    }

    [Fact]
    public void Can_be_left_on_the_day_it_is_moved_into_and_moved_into_when_only_the_end_is_known()
    {
        GivenOpened();
        Given("2026-03-01", Home(First));
        When(new LeaveHousing(First, HousingExit.MovedOn), on: "2026-03-01");
        Then(new HousingLeft(First, HousingExit.MovedOn));
        Given("2026-05-01", new HousingLeft(Second, HousingExit.MovedOn));
        When(new PlaceInHousing(Second, HousingKind.OwnLease, Here, Address: null), on: "2026-05-01");
        ThenAccepted();
    }

    [Fact]
    public void Confirms_support_with_the_first_home_and_not_with_the_next()
    {
        GivenOpened();
        Given("2026-01-10", Home(First));
        Assert.Equal((Day("2026-01-10"), Day("2026-01-10")), (Pathway.Housing.SupportedSince, Pathway.Housing.SupportConfirmedOn));
        Given("2026-02-01", new HousingSupportContinued(HousingSupport.HomeVisits), new HousingLeft(First, HousingExit.MovedOn));
        Given("2026-03-01", Home(Second));
        Assert.Equal((Day("2026-01-10"), Day("2026-02-01")), (Pathway.Housing.SupportedSince, Pathway.Housing.SupportConfirmedOn));
    }

    [Fact]
    public void Takes_up_support_again_as_if_it_had_not_ended()
    {
        GivenOpened();
        Given("2026-02-01", new HousingSupportEnded(HousingSupportEnd.OwnWish));
        Assert.Equal((Day("2026-02-01"), false), (Pathway.Housing.SupportedSince, Pathway.Housing.IsSupported));
        Given("2026-03-01", new HousingSupportContinued(HousingSupport.HomeVisits));
        Assert.Equal((true, null), (Pathway.Housing.IsSupported, Pathway.Housing.SupportEndReason));
    }

    [Fact]
    public void Knows_a_late_entry_of_support_again_whatever_else_happened_on_that_day()
    {
        GivenOpened();
        Given("2026-02-01", Home(First));
        Given("2026-03-01", new HousingSupportContinued(HousingSupport.HomeVisits), new HousingRiskRecorded(HousingRisk.RentArrears));
        Given("2026-04-01", new HousingSupportEnded(HousingSupportEnd.OwnWish));
        When(new ContinueHousingSupport(HousingSupport.HomeVisits), on: "2026-03-01");
        ThenNothing();
    }

    [Fact]
    public void Averts_a_risk_that_comes_back_on_the_same_day()
    {
        GivenOpened();
        Given("2026-02-01", Home(First));
        Given("2026-03-01", new HousingRiskRecorded(HousingRisk.RentArrears), new HousingRiskAverted());
        Assert.Equal(Day("2026-03-01"), Pathway.Housing.ChangedOn);
        Given("2026-03-01", new HousingRiskRecorded(HousingRisk.NoticeReceived));
        When(new AvertHousingRisk(), on: "2026-03-01");
        Then(new HousingRiskAverted());
        When(new RecordHousingRisk(HousingRisk.RentArrears), on: "2026-02-28");
        ThenRejected(HousingRejection.ChangedLater);
    }

    [Fact]
    public void Was_changed_on_the_day_on_which_a_risk_was_averted()
    {
        GivenOpened();
        Given("2026-02-01", Home(First));
        Given("2026-03-01", new HousingRiskRecorded(HousingRisk.RentArrears));
        Given("2026-04-01", new HousingRiskAverted());
        Assert.Equal(Day("2026-04-01"), Pathway.Housing.ChangedOn);
    }

    [Fact]
    public void May_be_an_obligation_of_a_single_day_that_is_lifted_on_it()
    {
        GivenOpened();
        When(new RecordResidenceObligation(First, "13", ObligationStart.TitleIssued, Day("2026-03-01")), on: "2026-03-01");
        ThenAccepted();
        Given("2026-03-01", new ResidenceObligationRecorded(First, "13", ObligationStart.TitleIssued, Day("2026-03-01")));
        Assert.Equal(ObligationStart.TitleIssued, Pathway.Housing.Obligations[First].StartsWith);
        When(new LiftResidenceObligation(First, ObligationLift.Hardship), on: "2026-03-01");
        Then(new ResidenceObligationLifted(First, ObligationLift.Hardship));
    }

    [Fact]
    public void May_be_an_obligation_of_which_only_the_end_was_known()
    {
        GivenOpened();
        Given("2026-05-01", new ResidenceObligationLifted(First, ObligationLift.Hardship));
        When(new RecordResidenceObligation(First, "13", ObligationStart.TitleIssued, EndsOn: null), on: "2026-03-01");
        ThenAccepted();
    }

    [Theory]
    [InlineData("1a")]
    [InlineData("a1")]
    [InlineData("130")]
    public void Is_not_obliged_to_an_area_that_is_no_key(string area)
    {
        GivenOpened();
        When(new RecordResidenceObligation(First, area, ObligationStart.TitleIssued, EndsOn: null));
        ThenRejected(HousingRejection.ObligationAreaInvalid);
    }
}
