using Casework.Domain.Releases;

namespace Casework.Domain.Tests.Releases;

/// <summary>A small schema, and one place of it at a time put wrong.</summary>
public class ReadingAWrongReleaseSchema
{
    private const string FlowOfJobs = """{"milestone":"FIRST_JOB","unit":"PERSON","area":"MUNICIPALITY","quarter":0.1,"year":0.1}""";
    private const string FlowOfHousing = """{"milestone":"OWN_HOUSING","unit":"HOUSEHOLD","area":"MUNICIPALITY","year":0.1}""";
    private const string StockOfJobs = """{"milestone":"FIRST_JOB","rho":0.05}""";
    private const string StockOfHousing = """{"milestone":"OWN_HOUSING","rho":0.05}""";
    private const string Municipalities =
        """[{"key":"10000003","name":"Three","expectedFlow":8},{"key":"10000004","name":"Four","expectedFlow":60},{"key":"10000002","name":"Two","expectedFlow":12},{"key":"10000001","name":"One","expectedFlow":20}]""";

    private const string Associations = $$"""[{"code":"100","name":"All of them","municipalities":{{Municipalities}}}]""";
    private const string FourYears = $$"""{"firstYear":2023,"lastYear":2026,"leastFlow":20,"source":"us","associations":{{Associations}}}""";

    private const string Schema = $$"""
        {"id":"T","source":"us","lifetimeRho":0.4,"confidence":0.9,"firstQuarter":"2023-Q1","flows":[{{FlowOfJobs}},{{FlowOfHousing}}],"stocks":{"rho":0.1,"tables":[{{StockOfJobs}},{{StockOfHousing}}]},"geographies":[{{FourYears}}]}
        """;

    [Fact]
    public void Begins_with_a_right_one()
    {
        var schema = Read(Schema);
        Assert.Equal(("T", "us", 0.4m, 0.9, new ReportPeriod(2023, 1), 2023), (schema.Id, schema.Source, schema.LifetimeRho, schema.Confidence, schema.FirstQuarter, schema.FirstYear));
        Assert.Equal([new(Milestone.FirstJob, ReleaseUnit.Person, AreaLevel.Municipality, 0.1m, 0.1m), new(Milestone.OwnHousing, ReleaseUnit.Household, AreaLevel.Municipality, null, 0.1m)], schema.Flows);
        Assert.Equal([1, 2], schema.Flows.Select(flow => flow.SquaredChange));
        Assert.Equal([new(Milestone.FirstJob, 0.05m), new(Milestone.OwnHousing, 0.05m)], schema.Stocks.Tables);
        Assert.Equal(
            [("10000001", "10000001"), ("10000004", "10000004"), ("100-REST", "10000002 10000003")],
            schema.Geographies[0].Areas.Select(area => (area.Code, string.Join(' ', area.Municipalities))));
        Assert.Equal("10000001 10000002 10000003 10000004", string.Join(' ', Assert.Single(schema.Geographies[0].Wholes).Municipalities));
        Assert.Empty(schema.Cells(ReleaseTable.AnnualReport, new(2025)));
        Assert.NotEmpty(schema.Cells(ReleaseTable.YearlyFlows, new(2025)));
    }

    [Theory]
    [InlineData("\"leastFlow\":20", "\"leastFlow\":1")]
    [InlineData("\"confidence\":0.9", "\"confidence\":0.51")]
    [InlineData("\"rho\":0.1,", "\"rho\":0,")]
    public void Takes_what_is_just_possible(string right, string possible) => Assert.Equal("T", Read(Changed(right, possible)).Id);

    [Fact]
    public void Has_no_area_of_the_rest_where_every_municipality_has_figures_of_its_own() =>
        Assert.Equal(4, Read(Changed("\"leastFlow\":20", "\"leastFlow\":8")).Geographies[0].Areas.Count);

    [Fact]
    public void Has_an_area_of_the_rest_also_for_a_single_one() => Assert.Equal(
        ["10000001", "100-REST"],
        new Geography(2023, 2026, 20, "us", [new("100", "All of them", [new("10000002", "Two", 19), new("10000001", "One", 20)])]).Areas.Select(area => area.Code));

    [Theory]
    [InlineData("2023-Q1", 2023)]
    [InlineData("2023-Q2", 2024)]
    [InlineData("2023-Q4", 2024)]
    public void Begins_with_whole_years(string firstQuarter, int firstYear) => Assert.Equal(firstYear, Read(Changed("2023-Q1", firstQuarter)).FirstYear);

    [Fact]
    public void Takes_several_of_different_names() =>
        Assert.Equal(["T", "U"], ReleaseSchemas.Parse([("t.json", Schema), ("u.json", Changed("\"id\":\"T\"", "\"id\":\"U\""))]).All.Select(schema => schema.Id));

    [Theory]
    [InlineData("\"confidence\":0.9", "\"confidence\":0.5", "confidence is not between a half and 1")]
    [InlineData("\"lifetimeRho\":0.4", "\"lifetimeRho\":0.39", "lifetimeRho is less than flows and stocks cost together")]
    [InlineData($"{FlowOfJobs},{FlowOfHousing}", "", "flows is empty")]
    [InlineData("\"quarter\":0.1", "\"quarter\":0", "flows[0].quarter is not above 0")]
    [InlineData("\"quarter\":0.1,\"year\":0.1", "\"quarter\":0.1,\"year\":0", "flows[0].year is not above 0")]
    [InlineData("\"milestone\":\"OWN_HOUSING\",\"unit\"", "\"milestone\":\"FIRST_JOB\",\"unit\"", "flows[1].milestone stands twice")]
    [InlineData("\"rho\":0.1,", "\"rho\":-0.01,", "stocks.rho is below 0")]
    [InlineData(StockOfJobs, $"{StockOfJobs},{StockOfJobs},{StockOfJobs}", "stocks.tables are more than 3")]
    [InlineData(StockOfJobs, "{\"milestone\":\"FIRST_JOB\",\"rho\":0}", "stocks.tables[0].rho is not above 0")]
    [InlineData(StockOfHousing, StockOfJobs, "stocks.tables[1].milestone stands twice")]
    [InlineData(FourYears, "", "geographies is empty")]
    [InlineData("2023-Q1", "2022-Q4", "geographies[0] does not cover the first quarter")]
    [InlineData("2023-Q1", "2023-Q5", "firstQuarter is no quarter")]
    [InlineData("\"lastYear\":2026", "\"lastYear\":2027", "geographies[0].lastYear does not end 4 years")]
    [InlineData(FourYears, $$"""{{FourYears}},{"firstYear":2028,"lastYear":2031,"leastFlow":20,"source":"us","associations":{{Associations}}}""", "geographies[1].firstYear does not follow the one before")]
    [InlineData("\"leastFlow\":20", "\"leastFlow\":0", "geographies[0].leastFlow is not above 0")]
    [InlineData(Associations, "[]", "geographies[0].associations is empty")]
    [InlineData("10000001", "1000000A", "geographies[0].associations name what is no official key")]
    [InlineData("10000001", "100000010", "geographies[0].associations name what is no official key")]
    [InlineData("10000003", "10000002", "geographies[0].associations name a municipality twice")]
    [InlineData(
        Associations,
        """[{"code":"100","name":"A","municipalities":[{"key":"10000001","name":"One","expectedFlow":20},{"key":"10000002","name":"Two","expectedFlow":20}]},{"code":"100","name":"B","municipalities":[{"key":"10000003","name":"Three","expectedFlow":20},{"key":"10000004","name":"Four","expectedFlow":20}]}]""",
        "geographies[0].associations have a code twice")]
    [InlineData(Municipalities, """[{"key":"10000001","name":"One","expectedFlow":20}]""", "geographies[0].associations[0] has fewer than two municipalities")]
    [InlineData("\"expectedFlow\":12", "\"expectedFlow\":11", "geographies[0].associations[0] leaves fewer together than have figures of their own")]
    [InlineData("\"expectedFlow\":12", "\"expectedFlow\":20", "geographies[0].associations[0] leaves fewer together than have figures of their own")]
    [InlineData("\"source\":\"us\",\"lifetimeRho\"", "\"source\":null,\"lifetimeRho\"", "$.source is not what a release schema has there")]
    [InlineData("\"source\":\"us\",\"lifetimeRho\"", "\"source\":\"us\",\"source\":\"them\",\"lifetimeRho\"", "$.source is not what a release schema has there")]
    [InlineData("\"source\":\"us\",\"lifetimeRho\"", "\"remark\":1,\"source\":\"us\",\"lifetimeRho\"", "$.remark is not what a release schema has there")]
    [InlineData("\"unit\":\"PERSON\"", "\"unit\":0", "$.flows[0].unit is not what a release schema has there")]
    [InlineData("\"confidence\":0.9,", "", "$ is not what a release schema has there")]
    [InlineData(Schema, "null", "The file is empty")]
    public void Says_what_is_wrong_and_where(string right, string wrong, string problem) =>
        Assert.Equal($"t.json: {problem}.", Assert.Throws<InvalidReleaseSchemaException>(() => Read(Changed(right, wrong))).Message);

    private static string Changed(string right, string wrong)
    {
        Assert.Contains(right, Schema, StringComparison.Ordinal);
        return Schema.Replace(right, wrong, StringComparison.Ordinal);
    }

    private static ReleaseSchema Read(string json) => Assert.Single(ReleaseSchemas.Parse([("t.json", json)]).All);
}
