using Casework.Domain.Pathways.Arrival;
using Casework.Domain.Pathways.Housing;
using Casework.Domain.Rules;

namespace Casework.Domain.Tests.Pathways.Housing;

public class StayingInReception : HousingSpec
{
    [Theory]
    [InlineData("2026-05-01", false)]
    [InlineData("2026-05-02", true)]
    public void Is_flagged_after_eighteen_months(string left, bool flagged)
    {
        GivenOpened();
        Given("2024-11-01", Entered);
        When(new LeaveFirstReception(ReceptionExit.Allocated), on: left);
        if (flagged)
            Then(LeftReception(), Warning("RECEPTION_STAY_TOO_LONG", "Haus am Hafen"));
        else
            Then(LeftReception());
    }

    [Fact]
    public void Counts_all_facilities_that_somebody_was_transferred_to()
    {
        GivenOpened();
        Given("2024-11-01", Entered);
        Given("2025-03-01", LeftReception(ReceptionExit.Transferred));
        Given("2025-03-02", new ArrivalEvent.FirstReceptionEntered("Haus am See"));
        Assert.Equal(Day("2024-11-01"), Housing.ReceptionSince);
        When(new LeaveFirstReception(ReceptionExit.Allocated), on: "2026-05-02");
        Then(LeftReception(), Warning("RECEPTION_STAY_TOO_LONG", "Haus am See"));
    }

    [Fact]
    public void Begins_anew_after_any_other_exit()
    {
        GivenOpened();
        Given("2024-11-01", Entered);
        Given("2025-03-01", LeftReception(ReceptionExit.LeftCountry));
        Given("2025-09-02", new ArrivalEvent.FirstReceptionEntered("Haus am See"));
        Assert.Equal(Day("2025-09-02"), Housing.ReceptionSince);
    }

    [Fact]
    public void Begins_anew_after_living_elsewhere()
    {
        GivenOpened();
        Given("2024-11-01", Entered);
        Given("2025-03-01", LeftReception(ReceptionExit.Transferred), Placed());
        Given("2025-06-01", Left(), Entered);
        Assert.Equal(Day("2025-06-01"), Housing.ReceptionSince);
    }

    [Fact]
    public void Has_no_limit_where_no_rule_knows_one()
    {
        Assert.Equal(Day("2026-05-01"), HousingRules.LastDayInReception(Day("2024-11-01"), Rules));
        Rules = new RuleBook([.. Rules.RuleSets.Where(set => set.Topic != "housing.reception-stay")]);
        GivenOpened();
        Given("2020-11-01", Entered);
        When(new LeaveFirstReception(ReceptionExit.Allocated));
        Then(LeftReception());
    }
}
