using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Casework.Api.Schema;
using Casework.Api.Surveys;
using Casework.Domain.Releases;
using Casework.Projections;

namespace Casework.Api.Releases;

/// <summary>A release as it is written down once, and read for ever.</summary>
/// <param name="Id">Its global id.</param>
/// <param name="Rho">What it costs any one person at most.</param>
/// <param name="Source">What the expected numbers of the areas are from.</param>
/// <param name="Checkpoint">Null in those that were written before it was blinded.</param>
/// <param name="Report">Of an annual report what it holds besides figures; null for others.</param>
internal sealed record ReleasePaper(
    string Id, string Schema, ReleaseTable Table, string Period, DateOnly PublishedOn, string Guarantee, decimal Rho, decimal LifetimeRho, double Confidence,
    string Boundary, string Source, string? Checkpoint, IReadOnlyList<PaperArea> Areas, IReadOnlyList<PaperFigure> Figures, IReadOnlyList<QualityRemark> Remarks,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PaperReport? Report = null)
{
    public const string GlobalName = "CouncilRelease";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    public static ReleasePaper Of(ReleaseSchema schema, Release release, IReadOnlyList<ReleasedFigure> figures, DateOnly publishedOn)
    {
        var geography = schema.GeographyOf(release.Period)!;
        var rho = schema.Costs(release.Table).Sum(cost => cost.Rho);
        var used = figures.Select(figure => figure.Cell.Area).ToHashSet();
        return new(
            GlobalId.Of(GlobalName, release.Id), schema.Id, release.Table, release.Period.ToString(), publishedOn, Guaranteed(rho), rho, schema.LifetimeRho, schema.Confidence,
            release.Boundary, geography.Source, CheckpointOf(release),
            [.. geography.Areas.Concat(geography.Wholes).Where(area => used.Contains(area.Code)).Select(area => new PaperArea(area.Code, area.Name, area.Municipalities))],
            [
                .. figures.Select(figure => new PaperFigure(
                    figure.Cell.Area, figure.Cell.Milestone, figure.Cell.Share, figure.Period.ToString(), figure.Measured, figure.Value, figure.Sigma, figure.Low, figure.High, figure.FewerThan,
                    Guaranteed(CostOf(schema, release.Table, figure)))),
            ],
            QualityRemarks.Of(release.Table));
    }

    /// <summary>What was released of a year, as it was released, with what surveys say. Nothing is counted for it, so it costs nothing more.</summary>
    /// <param name="year">The year's flows, which revise its quarters.</param>
    /// <param name="stocks">Null when there are none.</param>
    public static ReleasePaper OfReport(ReleaseSchema schema, Release release, ReleasePaper year, ReleasePaper? stocks, PaperReport report, DateOnly publishedOn) => new(
        GlobalId.Of(GlobalName, release.Id), schema.Id, release.Table, release.Period.ToString(), publishedOn,
        // A promise is of the whole, and who has answered surveys is promised nothing.
        report.Surveys.Count > 0 || report.Volunteers is not null ? DisclosureControl.Guarantee.None.ToString()! : Guaranteed(0), 0, schema.LifetimeRho, schema.Confidence,
        release.Boundary, year.Source, CheckpointOf(release), [.. year.Areas.UnionBy(stocks?.Areas ?? [], area => area.Code)], [.. year.Figures, .. stocks?.Figures ?? []],
        QualityRemarks.Of(release.Table), report);

    public static ReleasePaper Read(string json) => JsonSerializer.Deserialize<ReleasePaper>(json, Json)!;

    public string ToJson() => JsonSerializer.Serialize(this, Json) + "\n";

    private static string CheckpointOf(Release release) => BlindedCheckpoint.Of(BlindedCheckpoint.OpeningOf(release.Seed.Value!), release.LogSize, release.LogRoot);

    // A quarter that is revised tells of the quarter and of the year.
    private static decimal CostOf(ReleaseSchema schema, ReleaseTable table, ReleasedFigure figure) =>
        schema.Costs(table).Concat(table is ReleaseTable.YearlyFlows ? schema.Costs(ReleaseTable.QuarterlyFlows) : [])
            .Where(cost => cost.Milestone == figure.Cell.Milestone).Sum(cost => cost.Rho);

    private static string Guaranteed(decimal rho) => DisclosureControl.Guarantee.Zcdp(rho).ToString()!;
}

internal sealed record PaperArea(string Code, string Name, IReadOnlyList<string> Municipalities);

internal sealed record PaperFigure(
    string Area, Milestone Milestone, StockShare? Share, string Period, int? Measured, int Value, double Sigma, int Low, int High, int? FewerThan, string Guarantee);

/// <param name="Sources">The releases that it repeats.</param>
/// <param name="Announcements">What may be celebrated.</param>
/// <param name="Surveys">What surveys of the year say; empty when there were none.</param>
/// <param name="Volunteers">How many public roles organisations report; null when none has, which is no zero.</param>
internal sealed record PaperReport(
    IReadOnlyList<PaperSource> Sources, IReadOnlyList<PaperAnnouncement> Announcements, IReadOnlyList<SurveyFigureView> Surveys, IReadOnlyList<SurveyFigureView>? Volunteers);

/// <param name="Id">Its global id.</param>
/// <param name="Sha256">Of its JSON.</param>
internal sealed record PaperSource(string Id, ReleaseTable Table, string Period, string Sha256);

/// <param name="AtLeast">A round number that was reached even if every figure is at the lower end of its range.</param>
/// <param name="From">The first year that is counted.</param>
/// <param name="To">The last.</param>
internal sealed record PaperAnnouncement(string Area, Milestone Milestone, int AtLeast, string From, string To);
