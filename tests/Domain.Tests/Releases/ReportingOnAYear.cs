using Casework.Domain.Releases;

namespace Casework.Domain.Tests.Releases;

public class ReportingOnAYear : ReleaseSpec
{
    private static readonly string[] Quarters = ["2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"];

    [Fact]
    public void Takes_two_people_and_costs_nothing()
    {
        GivenPublished(ReleaseTable.QuarterlyFlows, Quarters);
        GivenPublished(ReleaseTable.YearlyFlows, "2021");
        GivenPublished(ReleaseTable.YearlyStocks, "2021");
        var spent = Ledger.Budget.Spent;

        WhenPrepared(ReleaseTable.AnnualReport, "2021");
        ThenAccepted();
        WhenPublished(Ledger.Releases[^1].Id, "ada");
        ThenRejected(ReleaseRejection.PreparedByYou);
        WhenPublished(Ledger.Releases[^1].Id, "ben");
        Assert.IsType<ReleaseEvent.ReleasePublished>(Assert.Single(ThenAccepted()));
        Assert.Equal(spent, Ledger.Budget.Spent);
    }

    [Fact]
    public void Is_refused_before_the_year_is_over()
    {
        Today = new(2021, 12, 31);
        WhenPrepared(ReleaseTable.AnnualReport, "2021");
        ThenRejected(ReleaseRejection.PeriodUnfinished);
    }

    [Fact]
    public void Is_refused_for_a_quarter()
    {
        WhenPrepared(ReleaseTable.AnnualReport, "2021-Q1");
        ThenRejected(ReleaseRejection.PeriodInvalid);
    }

    [Fact]
    public void Is_refused_while_something_of_the_year_is_missing()
    {
        GivenPublished(ReleaseTable.QuarterlyFlows, Quarters[..^1]);
        WhenPrepared(ReleaseTable.AnnualReport, "2021");
        ThenRejected(ReleaseRejection.ReportIncomplete);

        GivenPublished(ReleaseTable.QuarterlyFlows, Quarters[^1]);
        WhenPrepared(ReleaseTable.AnnualReport, "2021");
        ThenRejected(ReleaseRejection.ReportIncomplete);

        GivenPublished(ReleaseTable.YearlyFlows, "2021");
        WhenPrepared(ReleaseTable.AnnualReport, "2021");
        ThenRejected(ReleaseRejection.ReportIncomplete);

        WhenPrepared(ReleaseTable.YearlyStocks, "2021");
        ThenAccepted();
        WhenPrepared(ReleaseTable.AnnualReport, "2021");
        ThenRejected(ReleaseRejection.ReportIncomplete);
    }

    [Fact]
    public void Is_refused_without_the_year_itself()
    {
        GivenPublished(ReleaseTable.QuarterlyFlows, Quarters);
        GivenPublished(ReleaseTable.YearlyStocks, "2021");
        WhenPrepared(ReleaseTable.AnnualReport, "2021");
        ThenRejected(ReleaseRejection.ReportIncomplete);

        WhenPrepared(ReleaseTable.YearlyFlows, "2021");
        ThenAccepted();
        WhenPrepared(ReleaseTable.AnnualReport, "2021");
        ThenRejected(ReleaseRejection.ReportIncomplete);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Waits_for_stocks_where_the_schema_has_any(int tables, bool complete)
    {
        Schemas = new([Schema with { Stocks = Schema.Stocks with { Tables = [.. Schema.Stocks.Tables.Take(tables)] } }]);
        GivenPublished(ReleaseTable.QuarterlyFlows, Quarters);
        GivenPublished(ReleaseTable.YearlyFlows, "2021");
        WhenPrepared(ReleaseTable.AnnualReport, "2021");
        if (complete)
            ThenAccepted();
        else
            ThenRejected(ReleaseRejection.ReportIncomplete);
    }

    [Fact]
    public void Goes_without_stocks_that_can_never_be_released()
    {
        GivenPublished(ReleaseTable.QuarterlyFlows, Quarters);
        GivenPublished(ReleaseTable.YearlyFlows, "2021");
        GivenPublished(ReleaseTable.YearlyStocks, "2022");
        WhenPrepared(ReleaseTable.AnnualReport, "2021");
        ThenAccepted();
    }

    [Fact]
    public void Goes_without_stocks_once_a_life_may_cost_no_more_of_them()
    {
        GivenPublished(ReleaseTable.QuarterlyFlows, Quarters);
        GivenPublished(ReleaseTable.YearlyFlows, "2021");
        Given(new ReleaseEvent.BudgetSpent(Id(9), "CR-0", BudgetLevel.Stock, Milestone.FirstJob, "2020", 0.19m));
        WhenPrepared(ReleaseTable.AnnualReport, "2021");
        ThenAccepted();
    }

    [Fact]
    public void Is_refused_a_second_time()
    {
        GivenPublished(ReleaseTable.QuarterlyFlows, Quarters);
        GivenPublished(ReleaseTable.YearlyFlows, "2021");
        GivenPublished(ReleaseTable.YearlyStocks, "2021");
        WhenPrepared(ReleaseTable.AnnualReport, "2021");
        ThenAccepted();
        WhenPrepared(ReleaseTable.AnnualReport, "2021", by: "cleo");
        ThenRejected(ReleaseRejection.AlreadyPrepared);
        WhenPublished(Ledger.Releases[^1].Id, "ben");
        ThenAccepted();
        WhenPrepared(ReleaseTable.AnnualReport, "2021");
        ThenRejected(ReleaseRejection.AlreadyPublished);
    }
}
