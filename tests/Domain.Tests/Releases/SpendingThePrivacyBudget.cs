using Casework.Domain.Releases;

namespace Casework.Domain.Tests.Releases;

public class SpendingThePrivacyBudget : ReleaseSpec
{
    [Fact]
    public void Costs_as_much_for_many_quarters_as_for_one()
    {
        GivenPublished(ReleaseTable.QuarterlyFlows, "2020-Q4");
        var once = Ledger.Budget.Spent;
        GivenPublished(ReleaseTable.QuarterlyFlows, "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4", "2022-Q1");

        Assert.Equal((0.125m, 0.125m), (once, Ledger.Budget.Spent));
    }

    [Fact]
    public void Costs_more_for_the_year_over_them()
    {
        GivenPublished(ReleaseTable.QuarterlyFlows, "2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4");
        GivenPublished(ReleaseTable.YearlyFlows, "2021");

        Assert.Equal((0.3m, 0.175m), (Ledger.Budget.Spent, Ledger.Budget.SpentOn(BudgetLevel.Year)));
    }

    [Fact]
    public void Adds_up_what_is_spent_on_the_same_period()
    {
        var twice = PrivacyBudget.Untouched
            .With("CR-1", BudgetLevel.Quarter, Milestone.FirstJob, "2025-Q1", 0.1m).With("CR-1", BudgetLevel.Quarter, Milestone.FirstJob, "2025-Q1", 0.1m)
            .With("CR-1", BudgetLevel.Quarter, Milestone.FirstJob, "2025-Q2", 0.15m);

        Assert.Equal(0.2m, twice.Spent);
    }

    [Fact]
    public void Adds_up_the_years_of_stocks()
    {
        GivenPublished(ReleaseTable.YearlyStocks, "2021", "2022");

        Assert.Equal(2 * 3 * 0.0083m, Ledger.Budget.SpentOn(BudgetLevel.Stock));
    }

    [Fact]
    public void Comes_to_no_more_than_a_life_may_cost_whatever_is_due()
    {
        Today = new(2027, 1, 2);
        var published = 0;
        while (ReleaseCalendar.Next(Schema, Ledger, Today) is var (table, period))
        {
            GivenPublished(table, period.ToString());
            published++;
        }

        // 25 quarters, 6 years, 6 stocks, and 6 reports that cost nothing.
        Assert.Equal((43, 0.4494m), (published, Ledger.Budget.Spent));
    }
}
