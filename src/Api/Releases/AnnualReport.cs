using Casework.Api.Surveys;
using Casework.Domain.Releases;
using Casework.Domain.Surveys;
using Casework.Projections;

namespace Casework.Api.Releases;

/// <summary>The report on a year: what was released of it, put together. Only what was published goes into it.</summary>
internal static class AnnualReport
{
    /// <param name="published">All that was published when the report was prepared, in its order.</param>
    /// <param name="surveys">What stood then.</param>
    public static ReleasePaper Of(
        ReleaseSchema schema, Release release, IReadOnlyList<CouncilRelease> published, IReadOnlyList<ImportedSurveyValue> surveys, SurveyAreas areas, DateOnly publishedOn)
    {
        var years = published.Where(one => one.Table is ReleaseTable.YearlyFlows && ReportPeriod.Parse(one.Period) <= release.Period).ToList();
        var ofTheYear = published.Where(one => one.Table is not ReleaseTable.AnnualReport && ReportPeriod.Parse(one.Period)?.Year == release.Period.Year).ToList();
        var stocks = ofTheYear.Find(one => one.Table is ReleaseTable.YearlyStocks);
        var figures = surveys.Where(one => one.Value.Wave == release.Period.Year).Select(one => SurveyFigureView.Of(one, areas)).ToList();
        var volunteers = figures.FindAll(figure => figure.Topic is SurveyTopic.Volunteers);
        return ReleasePaper.OfReport(
            schema, release, ReleasePaper.Read(years[^1].Json), stocks is null ? null : ReleasePaper.Read(stocks.Json),
            new(
                [.. ofTheYear.Select(one => new PaperSource(ReleasePaper.Read(one.Json).Id, one.Table, one.Period, ReleaseDownloads.DigestOf(one.Json)))],
                Announcements.Of(years.Select(year => ReleasePaper.Read(year.Json))),
                figures.FindAll(figure => figure.Topic is SurveyTopic.Trust),
                volunteers.Count > 0 ? volunteers : null),
            publishedOn);
    }
}
