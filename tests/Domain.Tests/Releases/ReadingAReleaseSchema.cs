using Casework.Domain.Releases;

namespace Casework.Domain.Tests.Releases;

public class ReadingAReleaseSchema
{
    [Fact]
    public void Knows_what_ships()
    {
        var schema = ReleaseSchemasOfTheHouse.Cr1;

        Assert.Equal((0.5m, 0.9, 6, 3), (schema.LifetimeRho, schema.Confidence, schema.Flows.Count, schema.Stocks.Tables.Count));
        Assert.Equal(0.3m, schema.Flows.Sum(flow => (flow.QuarterRho ?? 0) + flow.YearRho));
        Assert.All(schema.Geographies, geography => Assert.Equal(geography.Areas.SelectMany(area => area.Municipalities).Order(), geography.Wholes.SelectMany(area => area.Municipalities).Order()));
    }

    [Theory]
    [InlineData("\"lifetimeRho\": 0.5", "\"lifetimeRho\": 0.49", "lifetimeRho")]
    [InlineData("\"confidence\": 0.9", "\"confidence\": 1.0", "confidence")]
    [InlineData("\"firstQuarter\": \"2020-Q4\"", "\"firstQuarter\": \"2020\"", "firstQuarter")]
    [InlineData("\"area\": \"ASSOCIATION\", \"year\": 0.05", "\"area\": \"MUNICIPALITY\", \"year\": 0.05", "flows[5].area")]
    [InlineData("\"area\": \"ASSOCIATION\", \"year\": 0.05", "\"area\": \"ASSOCIATION\", \"year\": 0.04, \"quarter\": 0.01", "flows[5].quarter")]
    [InlineData("\"milestone\": \"FIRST_JOB\", \"unit\"", "\"milestone\": \"LANGUAGE_B1\", \"unit\"", "flows[2].milestone")]
    [InlineData("\"lastYear\": 2022", "\"lastYear\": 2021", "geographies[0].lastYear")]
    [InlineData("\"firstYear\": 2023", "\"firstYear\": 2024", "geographies[1].lastYear")]
    [InlineData("\"key\": \"13004000\"", "\"key\": \"1300400\"", "geographies[0].associations")]
    [InlineData("\"key\": \"13004000\"", "\"key\": \"13003000\"", "geographies[0].associations")]
    [InlineData("\"name\": \"Bad Doberan\", \"expectedFlow\": 8", "\"name\": \"Bad Doberan\", \"expectedFlow\": 3", "geographies[0].associations[0]")]
    [InlineData("\"unit\": \"PERSON\", \"area\": \"ASSOCIATION\"", "\"unit\": \"PEOPLE\", \"area\": \"ASSOCIATION\"", "$.flows[5].unit")]
    [InlineData("\"source\": \"Release", "\"remark\": 1, \"source\": \"Release", "$.remark")]
    public void Says_what_is_wrong(string right, string wrong, string place)
    {
        var text = ReleaseSchemasOfTheHouse.Text();
        Assert.Contains(right, text, StringComparison.Ordinal);

        var invalid = Assert.Throws<InvalidReleaseSchemaException>(() => ReleaseSchemas.Parse([("cr-1.json", text.Replace(right, wrong, StringComparison.Ordinal))]));
        Assert.Equal(("cr-1.json", place), (invalid.File, invalid.Field));
    }

    [Theory]
    [InlineData("\"area\": \"ASSOCIATION\", \"year\": 0.05", "\"area\": \"MUNICIPALITY\", \"year\": 0.05", InvalidReleaseSchemaException.TooFine)]
    [InlineData("\"area\": \"ASSOCIATION\", \"year\": 0.05", "\"area\": \"ASSOCIATION\", \"year\": 0.04, \"quarter\": 0.01", InvalidReleaseSchemaException.TooFine)]
    // Nobody can be counted for a complaint or an illness, at any level.
    [InlineData("\"milestone\": \"FIRST_PARTICIPATION\", \"unit\"", "\"milestone\": \"COMPLAINT_MADE\", \"unit\"", InvalidReleaseSchemaException.Malformed)]
    [InlineData("\"milestone\": \"FIRST_PARTICIPATION\", \"unit\"", "\"milestone\": \"HEALTH_SCREENING\", \"unit\"", InvalidReleaseSchemaException.Malformed)]
    public void Refuses_figures_of_those_who_need_more_protection_with_a_code_of_their_own(string right, string wrong, string code)
    {
        var text = ReleaseSchemasOfTheHouse.Text();
        Assert.Contains(right, text, StringComparison.Ordinal);

        Assert.Equal(code, Assert.Throws<InvalidReleaseSchemaException>(() => ReleaseSchemas.Parse([("cr-1.json", text.Replace(right, wrong, StringComparison.Ordinal))])).Code);
    }

    [Fact]
    public void Keeps_children_out_of_quarters_and_municipalities()
    {
        var schema = ReleaseSchemasOfTheHouse.Cr1;

        Assert.DoesNotContain(schema.Cells(ReleaseTable.QuarterlyFlows, new(2025, 1)), cell => Milestones.IsProtected(cell.Milestone));
        var wholes = schema.GeographyOf(new(2025))!.Wholes.Select(area => area.Code);
        Assert.Equal(wholes, schema.Cells(ReleaseTable.YearlyFlows, new(2025)).Where(cell => Milestones.IsProtected(cell.Milestone)).Select(cell => cell.Area));
        Assert.Contains(Milestone.SchoolPlace, Enum.GetValues<Milestone>().Where(Milestones.IsProtected));
    }

    [Fact]
    public void Refuses_two_of_one_name()
    {
        var text = ReleaseSchemasOfTheHouse.Text();

        Assert.Throws<InvalidReleaseSchemaException>(() => ReleaseSchemas.Parse([("a.json", text), ("b.json", text)]));
    }

    [Theory]
    [InlineData("2026-Q3", "2026-07-01", "2026-09-30", "2026-Q4")]
    [InlineData("2026-Q4", "2026-10-01", "2026-12-31", "2027-Q1")]
    [InlineData("2026", "2026-01-01", "2026-12-31", "2027")]
    public void Knows_the_days_of_a_period(string text, string first, string last, string next)
    {
        var period = ReportPeriod.Parse(text)!.Value;

        Assert.Equal((text, first, last, next), (period.ToString(), period.FirstDay.ToString("yyyy-MM-dd", null), period.LastDay.ToString("yyyy-MM-dd", null), period.Next.ToString()));
    }
}
