using Casework.Domain.Staffing;
using static Casework.Domain.Staffing.StaffEvent;

namespace Casework.Domain.Tests.Staffing;

public class FillingInForOthers : StaffSpec
{
    private static readonly DateOnly _day = Day("2026-07-10");

    [Fact]
    public void Ends_on_its_last_day_even_if_its_end_is_recorded_for_later()
    {
        Given("2026-06-01", Named(1, Ada, Ben, "2026-07-06", "2026-07-24"));
        Given("2026-08-10", new DeputyEnded(Id(1), Ada));
        Assert.Equal(Ben, Staff.InChargeFor(Ada, Day("2026-07-24")));
        Assert.Null(Staff.InChargeFor(Ada, Day("2026-07-25")));
    }

    [Fact]
    public void Is_known_by_who_ended_it()
    {
        Given("2026-06-01", Named(1, Ada, Ben, "2026-07-06", "2026-07-24"));
        Given("2026-07-10", new DeputyEnded(Id(1), Cleo));
        Assert.Equal((Day("2026-07-10"), Cleo), (Staff.Deputyships[Id(1)].EndedOn, Staff.Deputyships[Id(1)].EndedBy));
    }

    [Fact]
    public void Is_nobodys_while_only_its_end_is_known()
    {
        Given("2026-07-10", new DeputyEnded(Id(1), Ada));
        Assert.False(Staff.Deputyships[Id(1)].Holds(DateOnly.MinValue));
        When(new EndDeputy(Id(1)), on: "2026-07-10");
        ThenRejected(StaffRejection.DeputyNotFound, at: "DeputyshipId");
    }

    [Fact]
    public void Is_possible_for_who_stands_in_for_others()
    {
        Given("2026-06-01", Named(1, Cleo, Ada, "2026-07-06", "2026-07-24"));
        When(Deputy(2, Ada, Ben, "2026-07-06", "2026-07-24"));
        Then(Named(2, Ada, Ben, "2026-07-06", "2026-07-24"));
    }

    [Fact]
    public void Goes_back_over_one_that_was_ended_before_it_began()
    {
        Given("2026-05-01", Named(1, Ada, Ben, "2026-07-06", "2026-07-24"));
        Given("2026-07-01", new DeputyEnded(Id(1), Ada));
        When(Deputy(2, Ben, Ada, "2026-06-20", "2026-07-31"));
        Then(Named(2, Ben, Ada, "2026-06-20", "2026-07-31"));
    }

    [Fact]
    public void Goes_round_in_a_circle_on_a_single_day_too()
    {
        Given("2026-05-01", Named(1, Ada, Ben, "2026-07-06", "2026-07-06"));
        When(Deputy(2, Ben, Ada, "2026-07-01", "2026-07-31"));
        ThenRejected(StaffRejection.DeputyCircle, at: "Deputy");
    }

    [Theory]
    [InlineData("2026-07-15", "2026-07-24", "2026-07-06", "2026-07-14", "2026-07-01", false)]
    [InlineData("2026-07-15", "2026-07-24", "2026-07-06", "2026-07-15", "2026-07-01", true)]
    [InlineData("2026-07-01", "2026-07-24", "2026-07-01", "2026-07-09", "2026-07-10", false)]
    [InlineData("2026-07-01", "2026-07-24", "2026-07-01", "2026-07-10", "2026-07-10", true)]
    public void Goes_round_in_a_circle_only_where_all_are_away_on_one_day(string from1, string until1, string from2, string until2, string from, bool circle)
    {
        Given("2026-05-01", Named(1, Ada, Ben, from1, until1), Named(2, Ben, Cleo, from2, until2));
        When(Deputy(3, Cleo, Ada, from, "2026-07-31"));
        if (circle)
            ThenRejected(StaffRejection.DeputyCircle, at: "Deputy");
        else
            Then(Named(3, Cleo, Ada, from, "2026-07-31"));
    }

    [Fact]
    public void Is_possible_beside_a_circle_of_others()
    {
        Given(
            "2026-06-01",
            Named(1, Ben, Cleo, "2026-07-06", "2026-07-24"), Named(2, Cleo, Dora, "2026-07-06", "2026-07-24"), Named(3, Dora, Cleo, "2026-07-06", "2026-07-24"));
        When(Deputy(4, Ada, Ben, "2026-07-06", "2026-07-24"));
        Then(Named(4, Ada, Ben, "2026-07-06", "2026-07-24"));
        Assert.Null(Staff.InChargeFor(Ada, _day));
    }

    [Fact]
    public void Is_in_the_order_of_naming()
    {
        Given("2026-06-01", Named(2, Ada, Ben, "2026-07-06", "2026-07-24"), Named(1, Ada, Cleo, "2026-07-06", "2026-07-24"));
        Assert.Equal([Ben, Cleo], Staff.DeputiesOf(Ada, _day));
        Assert.Equal(Ben, Staff.InChargeFor(Ada, _day));
    }

    [Fact]
    public void Is_told_once_of_who_was_named_twice()
    {
        Given("2026-06-01", Named(1, Ada, Ben, "2026-07-06", "2026-07-24"), Named(2, Ada, Ben, "2026-07-10", "2026-07-31"));
        Assert.Equal([Ben], Staff.DeputiesOf(Ada, _day));
        Assert.Equal([Ada], Staff.StoodInForBy(Ben, _day));
    }

    [Fact]
    public void Falls_to_whoever_stands_in_for_the_first_of_the_deputies_who_has_somebody()
    {
        Given(
            "2026-06-01",
            Named(1, Ada, "eva", "2026-07-06", "2026-07-24"), Named(2, Ada, Ben, "2026-07-06", "2026-07-24"), Named(3, Ada, Cleo, "2026-07-06", "2026-07-24"),
            Named(4, "eva", "eva", "2026-07-06", "2026-07-24"), Named(5, Ben, Dora, "2026-07-06", "2026-07-24"), Named(6, Cleo, "finn", "2026-07-06", "2026-07-24"));
        Assert.Equal(Dora, Staff.InChargeFor(Ada, _day));
    }
}
