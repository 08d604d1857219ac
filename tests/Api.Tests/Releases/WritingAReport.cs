using System.Net;
using Casework.Api.Releases;
using Casework.Api.Surveys;
using Casework.Domain.Releases;
using Casework.Domain.Surveys;
using Casework.Projections;

namespace Casework.Api.Tests.Releases;

public class WritingAReport
{
    private const string Seed = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static readonly ReleaseSchema Schema = SchemasOfTheHouse.All.All[0];

    private static readonly ImportedSurveyValue Trust =
        new(new("TRUST_IN_PEOPLE", 2022, "130", 812, SurveyMeasure.Mean, 5.9m, 5.7m, 6.1m, "=cmd"), new(2023, 1, 5, 0, 0, 0, TimeSpan.Zero), 7);

    [Fact]
    public void Says_that_nobody_has_reported_volunteers_and_writes_no_zero()
    {
        var paper = Report(2022, [Trust]);
        var texts = ReleaseTexts.Of(paper);

        Assert.Null(paper.Report!.Volunteers);
        Assert.Contains("\"volunteers\": null", texts[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("VOLUNTEERS", texts[1].Text, StringComparison.Ordinal);
        Assert.Contains("Das heißt nicht, dass es keine gab.", WebUtility.HtmlDecode(texts[2].Text), StringComparison.Ordinal);
        Assert.Contains("That does not mean that there were none.", texts[3].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Promises_nothing_once_it_holds_what_others_have_asked()
    {
        Assert.Equal(("NONE", 0m), (Report(2022, [Trust]).Guarantee, Report(2022, [Trust]).Rho));
        Assert.Equal("ZCDP(0)", Report(2022, []).Guarantee);
    }

    [Fact]
    public void Announces_only_what_is_certain_by_released_figures()
    {
        Assert.Equal([new PaperAnnouncement("130", Milestone.FirstJob, 100, "2021", "2022")], Report(2022, []).Report!.Announcements);
        // Of the report on the year before, later years are not known.
        Assert.Equal([new PaperAnnouncement("130", Milestone.FirstJob, 50, "2021", "2021")], Report(2021, []).Report!.Announcements);
    }

    [Fact]
    public void Is_written_the_same_way_each_time_and_with_a_cell_for_each_column()
    {
        var (one, other) = (ReleaseTexts.Of(Report(2022, [Trust])), ReleaseTexts.Of(Report(2022, [Trust])));
        Assert.Equal(one, other);

        var lines = one[1].Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.All(lines, line => Assert.Equal(13, line.Count(letter => letter == ',')));
        // No spreadsheet takes a source for a formula.
        Assert.Contains("\"'=cmd\"", lines[4], StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_the_text_of_other_releases_as_it_was() => Assert.DoesNotContain("\"report\"", Year(2021, 60).Json, StringComparison.Ordinal);

    private static ReleasePaper Report(int year, IReadOnlyList<ImportedSurveyValue> surveys) => AnnualReport.Of(
        Schema, new(Guid.Empty, Schema.Id, ReleaseTable.AnnualReport, new(year), "boundary", 10, "cm9vdA==", "ada", default, Seed),
        [Year(2021, 60), Stocks(2021, 5_000), Year(2022, 70), Stocks(2022, 5_000)], surveys, SurveysOfTheHouse.Areas, new(2023, 2, 1));

    private static CouncilRelease Year(int year, int low) => Released(ReleaseTable.YearlyFlows, year, new("130", Milestone.FirstJob, null, $"{year}", low + 5, low + 5, 4, low, low + 10, null, "ZCDP(0.05)"));

    private static CouncilRelease Stocks(int year, int low) =>
        Released(ReleaseTable.YearlyStocks, year, new("130", Milestone.FirstJob, StockShare.Reached, $"{year}", low + 5, low + 5, 4, low, low + 10, null, "ZCDP(0.0083)"));

    private static CouncilRelease Released(ReleaseTable table, int year, PaperFigure figure)
    {
        var paper = new ReleasePaper("id", Schema.Id, table, $"{year}", new(2023, 1, 1), "ZCDP(0.1)", 0.1m, 0.5m, 0.9, "boundary", "source", "checkpoint", [new("130", "Association", ["13003000"])], [figure], []);
        return new(Guid.Empty, 1, Schema.Id, table, $"{year}", default, paper.ToJson(), "", "", "", "");
    }
}
