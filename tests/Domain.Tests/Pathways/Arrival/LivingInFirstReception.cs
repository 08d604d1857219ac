using Casework.Domain.Pathways;
using Casework.Domain.Pathways.Arrival;

namespace Casework.Domain.Tests.Pathways.Arrival;

public class LivingInFirstReception : PathwaySpec
{
    private static readonly ArrivalEvent.FirstReceptionEntered _entered = new("Haus am Hafen");
    private static readonly ArrivalEvent.FirstReceptionLeft _left = new(ReceptionExit.Allocated);

    [Fact]
    public void Begins_on_entering()
    {
        GivenOpened();
        When(new EnterFirstReception("Haus am Hafen"));
        Then(_entered);
        Assert.Equal("Haus am Hafen", Pathway.Arrival.Facility);
    }

    [Fact]
    public void Goes_on_when_it_is_recorded_again()
    {
        GivenOpened(_entered);
        When(new EnterFirstReception("Haus am Hafen"));
        ThenNothing();
    }

    [Fact]
    public void Is_refused_in_two_facilities_at_once()
    {
        GivenOpened(_entered);
        When(new EnterFirstReception("Haus am See"));
        ThenRejected(ArrivalRejection.AlreadyInReception);
    }

    [Fact]
    public void Is_refused_in_a_facility_without_a_name()
    {
        GivenOpened();
        When(new EnterFirstReception(""));
        ThenRejected(PathwayRejection.TextMissing, at: "Facility");
    }

    [Fact]
    public void May_begin_again_in_another_facility()
    {
        GivenOpened(_entered, _left);
        When(new EnterFirstReception("Haus am See"));
        Then(new ArrivalEvent.FirstReceptionEntered("Haus am See"));
    }

    [Fact]
    public void Is_not_entered_before_the_last_move()
    {
        GivenOpened(_entered);
        Given("2026-02-01", _left);
        When(new EnterFirstReception("Haus am See"), on: "2026-01-31");
        ThenRejected(ArrivalRejection.MovedLater, at: "EffectiveOn");
    }

    [Fact]
    public void Ends_on_leaving()
    {
        GivenOpened(_entered);
        When(new LeaveFirstReception(ReceptionExit.Allocated));
        Then(_left);
        Assert.Null(Pathway.Arrival.Facility);
    }

    [Fact]
    public void Is_not_left_by_someone_who_is_in_none()
    {
        GivenOpened();
        When(new LeaveFirstReception(ReceptionExit.OwnHousing));
        ThenRejected(ArrivalRejection.NotInReception);
    }

    [Fact]
    public void Is_not_left_before_it_was_entered()
    {
        GivenOpened();
        Given("2026-02-01", _entered);
        When(new LeaveFirstReception(ReceptionExit.OwnHousing), on: "2026-01-31");
        ThenRejected(ArrivalRejection.MovedLater, at: "EffectiveOn");
    }
}
