using Casework.Domain.Pathways;
using Casework.Domain.Staffing;
using static Casework.Domain.Staffing.StaffEvent;

namespace Casework.Domain.Tests.Staffing;

public class StandingIn : StaffSpec
{
    private static readonly DateOnly _day = Day("2026-07-10");

    [Fact]
    public void Holds_from_the_first_to_the_last_day()
    {
        When(Deputy(1, Ada, Ben, "2026-07-06", "2026-07-24"));
        Then(Named(1, Ada, Ben, "2026-07-06", "2026-07-24"));

        Assert.Null(Staff.InChargeFor(Ada, Day("2026-07-05")));
        Assert.Equal(Ben, Staff.InChargeFor(Ada, Day("2026-07-06")));
        Assert.Equal(Ben, Staff.InChargeFor(Ada, Day("2026-07-24")));
        Assert.Null(Staff.InChargeFor(Ada, Day("2026-07-25")));
        Assert.Equal([Ada], Staff.StoodInForBy(Ben, _day));
        Assert.Empty(Staff.StoodInForBy(Ada, _day));
        Assert.Equal(Ada, Staff.Deputyships[Id(1)].NamedBy);
    }

    [Fact]
    public void Can_be_for_a_single_day()
    {
        When(Deputy(1, Ada, Ben, "2026-07-06", "2026-07-06"));
        Then(Named(1, Ada, Ben, "2026-07-06", "2026-07-06"));
        When(Deputy(2, Ada, Ben, "2026-07-07", "2026-07-06"));
        ThenRejected(StaffRejection.PeriodReversed, at: "Until");
    }

    [Fact]
    public void Is_ended_early()
    {
        Given("2026-06-01", Named(1, Ada, Ben, "2026-07-06", "2026-07-24"));
        When(new EndDeputy(Id(1)), on: "2026-07-13");
        Then(new DeputyEnded(Id(1), Ada));

        Assert.Equal(Ben, Staff.InChargeFor(Ada, Day("2026-07-12")));
        Assert.Null(Staff.InChargeFor(Ada, Day("2026-07-13")));
        When(new EndDeputy(Id(1)), on: "2026-07-14");
        ThenRejected(StaffRejection.DeputyAlreadyEnded, at: "DeputyshipId");
    }

    [Fact]
    public void Is_ended_before_it_begins()
    {
        Given("2026-06-01", Named(1, Ada, Ben, "2026-07-06", "2026-07-24"));
        When(new EndDeputy(Id(1)), on: "2026-05-01");
        Then(new DeputyEnded(Id(1), Ada));
        Assert.All(["2026-07-05", "2026-07-06", "2026-07-24"], day => Assert.Null(Staff.InChargeFor(Ada, Day(day))));
    }

    [Fact]
    public void Is_not_ended_after_its_last_day()
    {
        Given("2026-05-01", Named(1, Ada, Ben, "2026-05-04", "2026-05-08"));
        When(new EndDeputy(Id(1)), on: "2026-05-09");
        ThenRejected(StaffRejection.DeputyAlreadyEnded, at: "DeputyshipId");
        When(new EndDeputy(Id(2)));
        ThenRejected(StaffRejection.DeputyNotFound, at: "DeputyshipId");
        When(new EndDeputy(Id(1)), on: "2026-05-08");
        Then(new DeputyEnded(Id(1), Ada));
        Assert.Null(Staff.InChargeFor(Ada, Day("2026-05-08")));
        Assert.Equal(Ben, Staff.InChargeFor(Ada, Day("2026-05-07")));
    }

    [Fact]
    public void Is_refused_under_an_id_that_means_another_one()
    {
        Given("2026-06-01", Named(1, Ada, Ben, "2026-07-06", "2026-07-24"));
        When(Deputy(1, Ada, Ben, "2026-07-06", "2026-07-24"));
        ThenNothing();
        foreach (var other in new[]
        {
            Deputy(1, Cleo, Ben, "2026-07-06", "2026-07-24"), Deputy(1, Ada, Cleo, "2026-07-06", "2026-07-24"),
            Deputy(1, Ada, Ben, "2026-07-07", "2026-07-24"), Deputy(1, Ada, Ben, "2026-07-06", "2026-07-23"),
        })
        {
            When(other);
            ThenRejected(StaffRejection.DeputyAlreadyKnown, at: "DeputyshipId");
        }
    }

    [Fact]
    public void Is_never_done_for_oneself()
    {
        When(Deputy(1, Ada, Ada, "2026-07-06", "2026-07-24"));
        ThenRejected(StaffRejection.DeputyOfOneself, at: "Deputy");
    }

    [Fact]
    public void Never_goes_round_in_a_circle_on_any_day()
    {
        Given("2026-06-01", Named(1, Ada, Ben, "2026-07-06", "2026-07-24"), Named(2, Ben, Cleo, "2026-07-20", "2026-08-07"));
        When(Deputy(3, Ben, Ada, "2026-07-24", "2026-07-31"));
        ThenRejected(StaffRejection.DeputyCircle, at: "Deputy");
        When(Deputy(3, Cleo, Ada, "2026-07-01", "2026-07-20"));
        ThenRejected(StaffRejection.DeputyCircle, at: "Deputy");
        When(Deputy(3, Cleo, Ada, "2026-07-24", "2026-08-20"));
        ThenRejected(StaffRejection.DeputyCircle, at: "Deputy");
    }

    [Fact]
    public void May_go_back_on_other_days()
    {
        Given("2026-06-01", Named(1, Ada, Ben, "2026-07-06", "2026-07-24"), Named(2, Ben, Cleo, "2026-07-20", "2026-08-07"));
        When(Deputy(3, Ben, Ada, "2026-07-25", "2026-07-31"));
        Then(Named(3, Ben, Ada, "2026-07-25", "2026-07-31"));
        When(Deputy(4, Cleo, Ada, "2026-07-01", "2026-07-19"));
        Then(Named(4, Cleo, Ada, "2026-07-01", "2026-07-19"));
    }

    [Fact]
    public void May_go_back_once_it_was_ended()
    {
        Given("2026-06-01", Named(1, Ada, Ben, "2026-07-06", "2026-07-24"));
        Given("2026-07-10", new DeputyEnded(Id(1), Ada));
        When(Deputy(2, Ben, Ada, "2026-07-09", "2026-07-12"));
        ThenRejected(StaffRejection.DeputyCircle, at: "Deputy");
        When(Deputy(2, Ben, Ada, "2026-07-10", "2026-07-12"));
        Then(Named(2, Ben, Ada, "2026-07-10", "2026-07-12"));
    }

    [Fact]
    public void Falls_to_the_first_named_who_is_there()
    {
        Given("2026-06-01", Named(1, Ada, Ben, "2026-07-06", "2026-07-24"), Named(2, Ada, Cleo, "2026-07-01", "2026-07-24"));
        Assert.Equal([Ben, Cleo], Staff.DeputiesOf(Ada, _day));
        Assert.Equal(Cleo, Staff.InChargeFor(Ada, Day("2026-07-01")));
        Assert.Equal(Ben, Staff.InChargeFor(Ada, _day));
        Given("2026-06-02", Named(3, Ben, Dora, "2026-07-10", "2026-07-10"));
        Assert.Equal(Cleo, Staff.InChargeFor(Ada, _day));
        Assert.Equal([Ada], Staff.StoodInForBy(Cleo, _day));
        Assert.Equal([Ben], Staff.StoodInForBy(Dora, _day));
        Assert.Equal(Ben, Staff.InChargeFor(Ada, Day("2026-07-11")));
    }

    [Fact]
    public void Falls_to_the_deputys_deputy_when_all_are_away()
    {
        Given("2026-06-01", Named(1, Ada, Ben, "2026-07-06", "2026-07-24"), Named(2, Ben, Cleo, "2026-07-06", "2026-07-24"), Named(3, Cleo, Dora, "2026-07-06", "2026-07-12"));
        Assert.Equal(Dora, Staff.InChargeFor(Ada, _day));
        Assert.Equal([Ada, Ben, Cleo], Staff.StoodInForBy(Dora, _day));
        Assert.Equal(Cleo, Staff.InChargeFor(Ada, Day("2026-07-13")));
    }

    [Theory]
    [InlineData("", Ben, "TEXT_MISSING", "Caseworker")]
    [InlineData(Ada, " ", "TEXT_MISSING", "Deputy")]
    public void Is_done_by_somebody_for_somebody(string caseworker, string deputy, string code, string at)
    {
        When(Deputy(1, caseworker, deputy, "2026-07-06", "2026-07-24"));
        ThenRejected(new Rejection(code, "", ""), at);
    }

    [Fact]
    public void Is_refused_on_days_that_cannot_be()
    {
        When(Deputy(1, Ada, Ben, "1899-07-06", "2026-07-24"));
        ThenRejected(PathwayRejection.EffectiveDateImpossible, at: "From");
        When(Deputy(1, Ada, Ben, "2026-07-06", "2027-12-18"));
        ThenRejected(StaffRejection.DeputyTooFarAhead, at: "Until");
        When(Deputy(1, Ada, Ben, "2026-07-06", "2027-12-17"));
        Then(Named(1, Ada, Ben, "2026-07-06", "2027-12-17"));
    }
}
