using Casework.Domain.Pathways.Housing;
using static Casework.Domain.Pathways.Housing.HousingEvent;

namespace Casework.Domain.Tests.Pathways.Housing;

public class SupportingBeyondTheMove : HousingSpec
{
    private static readonly HousingSupportEnded _ended = new(HousingSupportEnd.HousingStable);

    [Fact]
    public void Is_not_ended_by_moving_into_a_flat_of_ones_own()
    {
        GivenOpened();
        Given("2026-01-01", Placed());
        Given("2026-02-01", Left());
        When(Place(HousingKind.OwnLease, Second), on: "2026-02-01");
        Then(Placed(HousingKind.OwnLease, Second));
        Assert.True(Housing.IsSupported);
        Assert.Equal(Day("2026-01-01"), Housing.SupportedSince);
    }

    [Fact]
    public void Goes_on_in_many_forms()
    {
        GivenOpened();
        Given("2026-01-01", Placed(HousingKind.OwnLease));
        When(new ContinueHousingSupport(HousingSupport.HomeVisits), on: "2026-02-01");
        Then(new HousingSupportContinued(HousingSupport.HomeVisits));
        When(new ContinueHousingSupport(HousingSupport.TenancyAdvice), on: "2026-03-01");
        Then(new HousingSupportContinued(HousingSupport.TenancyAdvice));
        When(new ContinueHousingSupport(HousingSupport.HomeVisits), on: "2026-04-01");
        ThenNothing();
        Assert.Equal([HousingSupport.TenancyAdvice, HousingSupport.HomeVisits], Housing.Supports);
    }

    [Fact]
    public void Ends_by_a_decision_of_its_own_with_a_reason()
    {
        GivenOpened();
        Given("2026-01-01", Placed(HousingKind.OwnLease), new HousingSupportContinued(HousingSupport.HomeVisits));
        When(new EndHousingSupport(HousingSupportEnd.HousingStable), on: "2026-06-01");
        Then(_ended);
        Assert.Equal((false, Day("2026-06-01"), HousingSupportEnd.HousingStable), (Housing.IsSupported, Housing.SupportEndedOn, Housing.SupportEndReason));
        Assert.Empty(Housing.Supports);
    }

    [Fact]
    public void Is_not_ended_before_it_began_or_after_it_ended()
    {
        GivenOpened();
        When(new EndHousingSupport(HousingSupportEnd.OwnWish));
        ThenRejected(HousingRejection.SupportNotRunning);
        Given("2026-01-01", Placed(HousingKind.OwnLease));
        Given("2026-02-01", _ended);
        When(new EndHousingSupport(HousingSupportEnd.HousingStable), on: "2026-02-02");
        ThenRejected(HousingRejection.SupportNotRunning);
        When(new EndHousingSupport(HousingSupportEnd.HousingStable), on: "2026-02-01");
        ThenNothing();
    }

    [Fact]
    public void Is_not_ended_before_the_day_on_which_it_was_last_called_for()
    {
        GivenOpened();
        Given("2026-01-01", Placed(HousingKind.OwnLease));
        Given("2026-03-01", new HousingSupportContinued(HousingSupport.Furnishing));
        When(new EndHousingSupport(HousingSupportEnd.OwnWish), on: "2026-02-28");
        ThenRejected(HousingRejection.SupportConfirmedLater, at: "EffectiveOn");
        When(new EndHousingSupport(HousingSupportEnd.OwnWish), on: "2026-03-01");
        Then(new HousingSupportEnded(HousingSupportEnd.OwnWish));
    }

    [Fact]
    public void Is_not_ended_as_stable_while_the_home_may_be_lost()
    {
        GivenOpened();
        Given("2026-01-01", Placed(HousingKind.OwnLease), new HousingRiskRecorded(HousingRisk.RentArrears));
        When(new EndHousingSupport(HousingSupportEnd.HousingStable));
        ThenRejected(HousingRejection.NotStable, at: "Reason");
        When(new EndHousingSupport(HousingSupportEnd.OtherBody));
        Then(new HousingSupportEnded(HousingSupportEnd.OtherBody));
    }

    [Fact]
    public void Is_not_ended_as_stable_for_somebody_without_a_home()
    {
        GivenOpened(new HomelessnessRecorded(HomelessnessKind.WithoutShelter));
        When(new EndHousingSupport(HousingSupportEnd.HousingStable));
        ThenRejected(HousingRejection.NotStable, at: "Reason");
    }

    [Theory]
    [InlineData("risk")]
    [InlineData("homelessness")]
    [InlineData("support")]
    public void Runs_again_when_it_is_called_for_again(string reason)
    {
        GivenOpened();
        Given("2026-01-01", Placed(HousingKind.OwnLease));
        Given("2026-02-01", _ended);
        Given("2026-03-01", reason switch
        {
            "risk" => new HousingRiskRecorded(HousingRisk.NoticeReceived),
            "homelessness" => new HomelessnessRecorded(HomelessnessKind.WithoutShelter),
            _ => new HousingSupportContinued(HousingSupport.DebtAdvice),
        });
        Assert.True(Housing.IsSupported);
        Assert.Equal((Day("2026-01-01"), null), (Housing.SupportedSince, Housing.SupportEndedOn));
    }

    [Fact]
    public void Stays_ended_when_somebody_only_moves()
    {
        GivenOpened();
        Given("2026-01-01", Placed(HousingKind.OwnLease));
        Given("2026-02-01", _ended);
        Given("2026-03-01", Left(), Placed(HousingKind.OwnLease, Second));
        Assert.False(Housing.IsSupported);
    }

    [Fact]
    public void May_be_taken_up_again_on_the_day_it_ended()
    {
        GivenOpened();
        Given("2026-01-01", Placed(HousingKind.OwnLease), new HousingSupportContinued(HousingSupport.HomeVisits), _ended);
        When(new ContinueHousingSupport(HousingSupport.HomeVisits), on: "2026-01-01");
        Then(new HousingSupportContinued(HousingSupport.HomeVisits));
        Assert.True(Housing.IsSupported);
    }

    [Fact]
    public void Recorded_late_for_a_day_before_the_end_leaves_it_ended()
    {
        GivenOpened();
        Given("2026-01-01", Placed(HousingKind.OwnLease));
        Given("2026-02-01", _ended);
        When(new ContinueHousingSupport(HousingSupport.HomeVisits), on: "2026-01-15");
        Then(new HousingSupportContinued(HousingSupport.HomeVisits));
        Assert.False(Housing.IsSupported);
    }
}
