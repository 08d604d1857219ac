using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Casework.Api.Tests.Testing;
using Casework.TransparencyLog;

namespace Casework.Api.Tests.Releases;

[Collection(ReleasedTown.Name)]
public sealed class ReportingToCouncils(ReleasedTown town)
{
    private const string Figures = "figures { area milestone share period measured value sigma low high fewerThan guarantee }";
    private const string Surveys = "question topic wave area areaName respondents measure value low high lowest highest source guarantee importedOn";

    private CaseworkApi Api => town.Api;

    [Fact]
    public async Task Repeats_what_was_released_and_names_where()
    {
        var report = await Of("report", $"table period rho guarantee remarks {Figures} report {{ sources {{ id table period sha256 }} }}");
        Assert.Equal(("ANNUAL_REPORT", "2021", 0, "NONE"), (report.Text("table"), report.Text("period"), report.At("rho").GetInt32(), report.Text("guarantee")));
        var (year, stocks) = (await Of("2021", Figures), await Of("stocks", Figures));
        Assert.Equal([.. Texts(year), .. Texts(stocks)], Texts(report));
        Assert.Contains("SURVEYS_WITHOUT_GUARANTEE", report.At("remarks").EnumerateArray().Select(remark => remark.GetString()));

        var sources = report.At("report.sources").EnumerateArray().ToList();
        Assert.Equal([.. ReleasedTown.Quarters[1..], "2021", "2021"], sources.Select(source => source.Text("period")));
        foreach (var source in sources)
        {
            var downloads = (await Ask($"{{ councilRelease(id: \"{source.Text("id")}\") {{ downloads {{ format sha256 }} }} }}")).At("councilRelease.downloads").EnumerateArray();
            Assert.Equal(downloads.Single(one => one.Text("format") == "JSON").Text("sha256"), source.Text("sha256"));
        }
    }

    [Fact]
    public async Task Holds_what_surveys_of_the_year_say_with_who_says_so()
    {
        var report = (await Of("report", $"report {{ surveys {{ {Surveys} }} volunteers {{ {Surveys} }} }}")).At("report");

        var survey = Assert.Single(report.At("surveys").EnumerateArray());
        Assert.Equal(
            ("TRUST_IN_PEOPLE", 2021, "Rostock und Schwerin", 812, 5.9m, "Citizens' survey, \"2021\"", "NONE"),
            (survey.Text("question"), survey.At("wave").GetInt32(), survey.Text("areaName"), survey.At("respondents").GetInt32(), survey.At("value").GetDecimal(), survey.Text("source"), survey.Text("guarantee")));
        var mentors = Assert.Single(report.At("volunteers").EnumerateArray());
        Assert.Equal(("Mecklenburg-Vorpommern", 132m), (mentors.Text("areaName"), mentors.At("value").GetDecimal()));
    }

    [Fact]
    public async Task Stays_as_it_is_whatever_becomes_of_a_survey()
    {
        var before = await Bytes();
        await town.WithdrawSurvey(ReleasedTown.Mentors);
        await town.Import(ReleasedTown.Mentors with { Value = 140, Low = 140, High = 140 });
        try
        {
            Assert.Equal([140m], (await Ask("{ surveyFigures(topic: VOLUNTEERS) { value } }")).At("surveyFigures").EnumerateArray().Select(one => one.At("value").GetDecimal()));
            Assert.Equal(before, await Bytes());
        }
        finally
        {
            await town.WithdrawSurvey(ReleasedTown.Mentors);
            await town.Import(ReleasedTown.Mentors);
        }
    }

    [Fact]
    public async Task Is_signed_and_served_like_every_release()
    {
        var report = await Of("report", "signature downloads { format path sha256 }");
        var note = SignedNote.Parse(Encoding.UTF8.GetBytes(report.Text("signature")!));
        Assert.Single(note.Verify([VerifierKey.Parse((await Api.Http.GetStringAsync("/transparency/key")).Split('\n')[0])]));
        Assert.StartsWith("casework council release\nCR-1 ANNUAL_REPORT 2021\n", note.Text, StringComparison.Ordinal);
        foreach (var download in report.At("downloads").EnumerateArray())
        {
            using var response = await Api.As(Callers.Council).Send(new HttpRequestMessage(HttpMethod.Get, download.Text("path")!));
            var bytes = await response.Content.ReadAsByteArrayAsync();
            Assert.Equal((HttpStatusCode.OK, download.Text("sha256")), (response.StatusCode, Convert.ToHexStringLower(SHA256.HashData(bytes))));
            Assert.Contains($"{download.Text("format")} {download.Text("sha256")}\n", note.Text, StringComparison.Ordinal);
            Assert.Contains("132", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("2021", "RELEASE_ALREADY_PUBLISHED")]
    [InlineData("2022", "RELEASE_REPORT_INCOMPLETE")]
    [InlineData("2099", "RELEASE_PERIOD_UNFINISHED")]
    [InlineData("2021-Q1", "RELEASE_PERIOD_INVALID")]
    public async Task Is_refused(string period, string code) => Assert.Equal(code, ReleasedTown.Code(await town.Prepare("ANNUAL_REPORT", period)));

    [Fact]
    public async Task Shows_figures_of_surveys_to_whom_releases_are_shown()
    {
        var trust = (await Ask($"{{ surveyFigures(topic: TRUST, wave: 2020) {{ {Surveys} }} }}")).At("surveyFigures").EnumerateArray().ToList();
        Assert.Equal([5m], trust.Select(one => one.At("value").GetDecimal()));
        Assert.NotEmpty((await Api.As(Callers.Ada).Ask("{ surveyFigures { value } }")).Errors);
    }

    private static IEnumerable<string> Texts(JsonElement release) => release.At("figures").EnumerateArray().Select(one => one.GetRawText());

    private async Task<List<string>> Bytes()
    {
        var all = new List<string>();
        foreach (var download in (await Of("report", "downloads { path }")).At("downloads").EnumerateArray())
        {
            using var response = await Api.As(Callers.Council).Send(new HttpRequestMessage(HttpMethod.Get, download.Text("path")!));
            all.Add(await response.Content.ReadAsStringAsync());
        }

        return all;
    }

    private async Task<JsonElement> Of(string name, string fields) => (await Ask($"{{ councilRelease(id: \"{town.Ids[name]}\") {{ {fields} }} }}")).At("councilRelease");

    private async Task<JsonElement> Ask(string query) => (await Api.As(Callers.Council).Ask(query)).Data;
}
