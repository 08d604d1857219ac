using Casework.Domain.Releases;

namespace Casework.Domain.Tests.Releases;

public class FollowingTheCalendar : ReleaseSpec
{
    private static readonly string[] Quarters = ["2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"];

    private string Next => ReleaseCalendar.Next(Schema, Ledger, Today) is var (table, period) ? $"{table} {period}" : "nothing";

    [Fact]
    public void Begins_when_the_first_quarter_is_over()
    {
        Today = new(2020, 12, 31);
        Assert.Equal("nothing", Next);
        Today = new(2021, 1, 1);
        Assert.Equal("QuarterlyFlows 2020-Q4", Next);
    }

    [Fact]
    public void Waits_for_a_second_person()
    {
        Today = new(2021, 1, 1);
        WhenPrepared(ReleaseTable.QuarterlyFlows, "2020-Q4");
        ThenAccepted();
        Assert.Equal("nothing", Next);
    }

    [Fact]
    public void Has_no_year_whose_quarters_wait_for_a_second_person()
    {
        Today = new(2022, 1, 5);
        WhenPrepared(ReleaseTable.YearlyStocks, "2021");
        ThenAccepted();
        WhenPrepared(ReleaseTable.QuarterlyFlows, "2020-Q4");
        ThenAccepted();
        Assert.Equal("nothing", Next);
    }

    [Fact]
    public void Takes_quarters_then_their_year_then_its_stocks_then_the_report()
    {
        Today = new(2022, 1, 5);
        GivenPublished(ReleaseTable.QuarterlyFlows, Quarters);
        Assert.Equal("YearlyFlows 2021", Next);
        GivenPublished(ReleaseTable.YearlyFlows, "2021");
        Assert.Equal("YearlyStocks 2021", Next);
        WhenPrepared(ReleaseTable.YearlyStocks, "2021");
        ThenAccepted();
        Assert.Equal("nothing", Next);
        WhenPublished(Ledger.Releases[^1].Id, "ben");
        ThenAccepted();
        Assert.Equal("AnnualReport 2021", Next);
        GivenPublished(ReleaseTable.AnnualReport, "2021");
        Assert.Equal("nothing", Next);
    }

    [Fact]
    public void Takes_what_was_over_first()
    {
        Today = new(2022, 4, 5);
        GivenPublished(ReleaseTable.QuarterlyFlows, Quarters);
        Assert.Equal("YearlyFlows 2021", Next);
    }

    [Fact]
    public void Passes_over_what_a_life_may_not_cost_any_more()
    {
        Today = new(2022, 1, 5);
        GivenPublished(ReleaseTable.QuarterlyFlows, Quarters);
        GivenPublished(ReleaseTable.YearlyFlows, "2021");
        Given(new ReleaseEvent.BudgetSpent(Id(99), "CR-0", BudgetLevel.Stock, Milestone.FirstJob, "2020", 0.19m));
        Assert.Equal("AnnualReport 2021", Next);
    }

    [Fact]
    public void Ends_where_no_boundaries_are_laid_down()
    {
        Schemas = new([Schema with { Geographies = [Schema.Geographies[0] with { FirstYear = 2018, LastYear = 2021 }] }]);
        Today = new(2022, 4, 5);
        GivenPublished(ReleaseTable.QuarterlyFlows, Quarters);
        GivenPublished(ReleaseTable.YearlyFlows, "2021");
        GivenPublished(ReleaseTable.YearlyStocks, "2021");
        GivenPublished(ReleaseTable.AnnualReport, "2021");
        Assert.Equal("nothing", Next);
    }
}
