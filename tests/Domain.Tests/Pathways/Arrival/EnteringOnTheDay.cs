using Casework.Domain.Pathways.Arrival;

namespace Casework.Domain.Tests.Pathways.Arrival;

public class EnteringOnTheDay : PathwaySpec
{
    [Fact]
    public void Leaves_a_facility_on_the_day_it_was_entered_and_enters_the_next_one_then()
    {
        GivenOpened();
        Given("2026-02-01", new ArrivalEvent.FirstReceptionEntered("North"));
        When(new LeaveFirstReception(ReceptionExit.Transferred), on: "2026-02-01");
        Then(new ArrivalEvent.FirstReceptionLeft(ReceptionExit.Transferred));
        When(new EnterFirstReception("South"), on: "2026-02-01");
        Then(new ArrivalEvent.FirstReceptionEntered("South"));
    }

    [Fact]
    public void Is_refused_before_the_facility_was_left()
    {
        GivenOpened();
        Given("2026-02-01", new ArrivalEvent.FirstReceptionEntered("North"));
        Given("2026-03-01", new ArrivalEvent.FirstReceptionLeft(ReceptionExit.Transferred));
        Assert.Equal(Day("2026-03-01"), Pathway.Arrival.ReceptionSince);
        When(new EnterFirstReception("South"), on: "2026-02-28");
        ThenRejected(ArrivalRejection.MovedLater);
    }
}
