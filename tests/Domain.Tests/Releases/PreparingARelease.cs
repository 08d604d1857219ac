using Casework.Domain.Pathways.FourEyes;
using Casework.Domain.Releases;

namespace Casework.Domain.Tests.Releases;

public class PreparingARelease : ReleaseSpec
{
    [Fact]
    public void Fixes_period_boundaries_and_the_last_entry_and_spends_nothing()
    {
        WhenPrepared(ReleaseTable.QuarterlyFlows, "2020-Q4");

        var prepared = Assert.IsType<ReleaseEvent.ReleasePrepared>(Assert.Single(ThenAccepted()));
        Assert.Equal((Schema.GeographyOf(new(2020, 4))!.Digest, 100L, "ada"), (prepared.Boundary, prepared.LogSize, prepared.PreparedBy));
        Assert.Equal(0, Ledger.Budget.Spent);
    }

    [Fact]
    public void Is_refused_for_a_quarter_that_is_not_over()
    {
        Today = new(2020, 12, 31);
        WhenPrepared(ReleaseTable.QuarterlyFlows, "2020-Q4");
        ThenRejected(ReleaseRejection.PeriodUnfinished);

        Today = new(2021, 1, 1);
        WhenPrepared(ReleaseTable.QuarterlyFlows, "2020-Q4");
        ThenAccepted();
    }

    [Fact]
    public void Is_refused_under_a_schema_that_nobody_knows()
    {
        WhenPrepared(ReleaseTable.QuarterlyFlows, "2020-Q4", schema: "CR-0");
        ThenRejected(ReleaseRejection.SchemaUnknown);
    }

    [Theory]
    [InlineData(ReleaseTable.QuarterlyFlows, "2020")]
    [InlineData(ReleaseTable.QuarterlyFlows, "2020-Q5")]
    [InlineData(ReleaseTable.QuarterlyFlows, "2020-q4")]
    [InlineData(ReleaseTable.YearlyFlows, "2021-Q1")]
    [InlineData(ReleaseTable.YearlyStocks, "last year")]
    public void Is_refused_for_no_period_of_the_table(ReleaseTable table, string period)
    {
        WhenPrepared(table, period);
        ThenRejected(ReleaseRejection.PeriodInvalid);
    }

    [Theory]
    [InlineData(ReleaseTable.QuarterlyFlows, "2020-Q3")]
    [InlineData(ReleaseTable.YearlyFlows, "2020")]
    public void Is_refused_before_the_schema_begins(ReleaseTable table, string period)
    {
        WhenPrepared(table, period);
        ThenRejected(ReleaseRejection.BeforeTheSchema);
    }

    [Fact]
    public void Is_refused_a_second_time()
    {
        WhenPrepared(ReleaseTable.QuarterlyFlows, "2020-Q4");
        ThenAccepted();
        WhenPrepared(ReleaseTable.QuarterlyFlows, "2020-Q4", by: "cleo");
        ThenRejected(ReleaseRejection.AlreadyPrepared);
        WhenPublished(Id(1), "ben");
        ThenAccepted();
        WhenPrepared(ReleaseTable.QuarterlyFlows, "2020-Q4");
        ThenRejected(ReleaseRejection.AlreadyPublished);
    }

    [Fact]
    public void Is_refused_while_an_earlier_period_is_missing()
    {
        WhenPrepared(ReleaseTable.QuarterlyFlows, "2021-Q1");
        ThenRejected(ReleaseRejection.OutOfOrder);
        GivenPublished(ReleaseTable.QuarterlyFlows, "2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3");
        WhenPrepared(ReleaseTable.YearlyFlows, "2021");
        ThenRejected(ReleaseRejection.OutOfOrder);
        GivenPublished(ReleaseTable.QuarterlyFlows, "2021-Q4");
        GivenPublished(ReleaseTable.YearlyFlows, "2021");
        GivenPublished(ReleaseTable.YearlyStocks, "2022");
        WhenPrepared(ReleaseTable.YearlyStocks, "2021");
        ThenRejected(ReleaseRejection.OutOfOrder);
    }

    [Fact]
    public void Is_refused_where_no_boundaries_are_laid_down()
    {
        Today = new(2031, 1, 1);
        WhenPrepared(ReleaseTable.YearlyStocks, "2027");
        ThenRejected(ReleaseRejection.BoundaryMissing);
    }

    [Fact]
    public void Is_refused_once_the_boundaries_of_the_four_years_are_others()
    {
        GivenPublished(ReleaseTable.QuarterlyFlows, "2020-Q4");
        Schemas = ReleaseSchemas.Parse([("cr-1.json", ReleaseSchemasOfTheHouse.Text().Replace("\"name\": \"Güstrow\", \"expectedFlow\": 16", "\"name\": \"Güstrow\", \"expectedFlow\": 26", StringComparison.Ordinal).Replace("\"name\": \"Bad Doberan\", \"expectedFlow\": 8", "\"name\": \"Bad Doberan\", \"expectedFlow\": 28", StringComparison.Ordinal))]);
        WhenPrepared(ReleaseTable.QuarterlyFlows, "2021-Q1");
        ThenRejected(ReleaseRejection.BoundaryChanged);
    }

    [Fact]
    public void Is_not_bound_by_the_boundaries_of_another_schema()
    {
        Given(new ReleaseEvent.ReleasePrepared(Id(9), "CR-0", ReleaseTable.QuarterlyFlows, "2020-Q4", "other boundaries", 100, "root", "ada", "seed"));
        WhenPrepared(ReleaseTable.QuarterlyFlows, "2020-Q4");
        ThenAccepted();
    }

    [Fact]
    public void Is_refused_for_a_year_before_the_one_that_comes_next()
    {
        GivenPublished(ReleaseTable.QuarterlyFlows, "2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4", "2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4");
        WhenPrepared(ReleaseTable.YearlyFlows, "2022");
        ThenRejected(ReleaseRejection.OutOfOrder);
    }

    [Fact]
    public void Is_refused_beyond_the_budget()
    {
        Today = new(2040, 1, 1);
        Schemas = new([Schema with { Geographies = [.. Schema.Geographies, new Geography(2027, 2030, 20, "test", Schema.Geographies[1].Associations)] }]);
        GivenPublished(ReleaseTable.YearlyStocks, "2021", "2022", "2023", "2024", "2025", "2026", "2027", "2028");
        Assert.Equal(0.1992m, Ledger.Budget.SpentOn(BudgetLevel.Stock));
        WhenPrepared(ReleaseTable.YearlyStocks, "2029");
        ThenRejected(ReleaseRejection.OverBudget);
    }

    [Fact]
    public void Is_refused_while_the_log_is_not_signed()
    {
        WhenPreparedOnNothing(ReleaseTable.QuarterlyFlows, "2020-Q4");
        ThenRejected(ReleaseRejection.NotReady);
    }

    [Fact]
    public void Is_refused_to_nobody()
    {
        WhenPrepared(ReleaseTable.QuarterlyFlows, "2020-Q4", by: null);
        ThenRejected(FourEyesRejection.NobodyNamed);
    }

    [Fact]
    public void Is_refused_at_once_while_nothing_is_recorded()
    {
        WhenPrepared(ReleaseTable.QuarterlyFlows, "2020-Q4", basis: new(Id(1), 0, "", ""));
        ThenRejected(ReleaseRejection.LogEmpty);
    }
}
