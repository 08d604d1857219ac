using System.Runtime.CompilerServices;
using Casework.Api.Tests.CommandLine;
using Casework.Testing;

namespace Casework.Api.Tests.Releases;

/// <summary>From nothing to figures that are read, by the command line alone: surveys, all releases that are due, the reports on the years, and a fact sheet that cites them.</summary>
public class ReleasingByHand(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Wrong = """
        wave,question,area,respondents,measure,value,low,high,source
        2024,TRUST_IN_PEOPLE,130,812,MEAN,5.9,5.7,6.1,Survey
        2024,TRUST_IN_PEOPLE,13003000,812,MEAN,5.9,5.7,6.1,Survey
        2024,BELONGING,130,812,MEAN,15.9,5.7,16.1,Survey
        """;

    private static readonly string[] Quarter = ["--table", "quarterly_flows", "--period", "2020-Q4"];

    private readonly Dictionary<string, string> _environment = new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["CASEWORK_DATA"] = TestFolder.Create(),
        ["ConnectionStrings__Casework"] = database.AppConnectionString,
        ["ConnectionStrings__CaseworkOwner"] = database.OwnerConnectionString,
    };

    [Fact]
    public async Task Goes_from_an_empty_log_to_a_fact_sheet()
    {
        var nothing = await CaseworkProcess.Run(_environment, ["release", "prepare", .. Quarter, "--as", "ada", "--json"]);
        Assert.Equal((1, "RELEASE_LOG_EMPTY"), (nothing.Exit, Code(nothing)));
        await ImportsASurveyWholeOrNotAtAll();
        Assert.Equal(0, (await CaseworkProcess.Run(_environment, "seed", "--pathways", "5", "--json")).Exit);

        await TakesTwoPeopleAndSaysWhatItHasCost();
        var demo = await CaseworkProcess.Run(_environment, "release", "demo", "--json");
        Assert.Equal(0, demo.Exit);
        var tables = demo.Document.GetProperty("published").EnumerateArray().GroupBy(release => release.GetProperty("table").GetString()!).ToDictionary(table => table.Key, table => table.Count());
        // From 2020-Q4, which was published by hand, to 2026-Q3 and, from 2027 on, one more.
        Assert.InRange(1 + tables["QUARTERLY_FLOWS"], 24, 25);
        Assert.Equal((tables["YEARLY_FLOWS"], tables["YEARLY_FLOWS"]), (tables["YEARLY_STOCKS"], tables["ANNUAL_REPORT"]));

        var sheet = await CaseworkProcess.Run(_environment, "fact-sheet", Repository("docs/fact-sheets/work.json"), "--language", "en", "--json");
        Assert.Equal(0, sheet.Exit);
        Assert.Matches("In Rostock (about [0-9]+ \\([0-9]+ to [0-9]+\\)|fewer than [0-9]+) people have begun", sheet.Document.GetProperty("fact").GetString());
        var unreleased = Path.Combine(_environment["CASEWORK_DATA"], "sheet.json");
        await File.WriteAllTextAsync(unreleased, (await File.ReadAllTextAsync(Repository("docs/fact-sheets/work.json"))).Replace("{2024 ", "{2019 ", StringComparison.Ordinal));
        var refused = await CaseworkProcess.Run(_environment, "fact-sheet", unreleased, "--json");
        Assert.Equal((1, "FACT_SHEET_FIGURE_NOT_RELEASED"), (refused.Exit, Code(refused)));
    }

    [Fact]
    public async Task Asks_what_is_to_be_done() => Assert.Equal(2, (await CaseworkProcess.Run(_environment, "release", "--json")).Exit);

    [Theory]
    [InlineData("release prepare --table weekly --period 2020-Q4 --as ada")]
    [InlineData("release publish --table quarterly_flows --period 2020-Q4")]
    public async Task Refuses_what_it_does_not_understand(string line) =>
        Assert.Equal(2, (await ParsedLine.Answer([.. line.Split(' '), "--json"])).Exit);

    private async Task ImportsASurveyWholeOrNotAtAll()
    {
        var wrong = Path.Combine(_environment["CASEWORK_DATA"], "survey.csv");
        await File.WriteAllTextAsync(wrong, Wrong);
        var refused = await CaseworkProcess.Run(_environment, "survey", "import", wrong, "--as", "ada", "--json");
        Assert.Equal(1, refused.Exit);
        Assert.Equal(
            [(3, "area", "SURVEY_AREA_TOO_FINE"), (4, "value", "SURVEY_VALUE_OUT_OF_RANGE")],
            refused.Document.GetProperty("errors").EnumerateArray().Select(error => (error.GetProperty("line").GetInt32(), error.GetProperty("column").GetString()!, error.GetProperty("code").GetString()!)));
        Assert.Equal(0, await database.Ask<long>("select count(*) from casework.mt_events"));

        var imported = await CaseworkProcess.Run(_environment, "survey", "import", Repository("docs/examples/survey.csv"), "--as", "ada", "--json");
        Assert.Equal((0, 6), (imported.Exit, imported.Document.GetProperty("imported").GetInt32()));
    }

    private async Task TakesTwoPeopleAndSaysWhatItHasCost()
    {
        var prepared = await CaseworkProcess.Run(_environment, ["release", "prepare", .. Quarter, "--as", "ada", "--json"]);
        var alone = await CaseworkProcess.Run(_environment, ["release", "publish", .. Quarter, "--as", "ada", "--json"]);
        var published = await CaseworkProcess.Run(_environment, ["release", "publish", .. Quarter, "--as", "ben", "--json"]);
        var budget = await CaseworkProcess.Run(_environment, "release", "budget");

        Assert.Equal((0, 1, 0, 0), (prepared.Exit, alone.Exit, published.Exit, budget.Exit));
        Assert.Equal("RELEASE_PREPARED_BY_YOU", Code(alone));
        Assert.Equal(("ada", "ben"), (published.Document.GetProperty("preparedBy").GetString(), published.Document.GetProperty("publishedBy").GetString()));
        Assert.Contains("CR-1: 0.125 of 0.5 spent, 0.375 left.", budget.Output, StringComparison.Ordinal);
    }

    private static string? Code(Finished finished) => finished.Document.GetProperty("error").GetProperty("code").GetString();

    private static string Repository(string file, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", file));
}
