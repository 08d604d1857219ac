using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Casework.Api.Schema;
using Casework.Domain.Releases;
using Casework.Projections;

namespace Casework.Api.Releases;

/// <summary>A release as it is written down once, and read for ever.</summary>
/// <param name="Id">Its global id.</param>
/// <param name="Rho">What it costs any one person at most.</param>
/// <param name="Source">What the expected numbers of the areas are from.</param>
internal sealed record ReleasePaper(
    string Id, string Schema, ReleaseTable Table, string Period, DateOnly PublishedOn, string Guarantee, decimal Rho, decimal LifetimeRho, double Confidence,
    string Boundary, string Source, long LogSize, string LogRoot, IReadOnlyList<PaperArea> Areas, IReadOnlyList<PaperFigure> Figures, IReadOnlyList<QualityRemark> Remarks)
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
            release.Boundary, geography.Source, release.LogSize, release.LogRoot,
            [.. geography.Areas.Concat(geography.Wholes).Where(area => used.Contains(area.Code)).Select(area => new PaperArea(area.Code, area.Name, area.Municipalities))],
            [
                .. figures.Select(figure => new PaperFigure(
                    figure.Cell.Area, figure.Cell.Milestone, figure.Cell.Share, figure.Period.ToString(), figure.Measured, figure.Value, figure.Sigma, figure.Low, figure.High, figure.FewerThan,
                    Guaranteed(CostOf(schema, release.Table, figure)))),
            ],
            QualityRemarks.Of(release.Table));
    }

    public static ReleasePaper Read(string json) => JsonSerializer.Deserialize<ReleasePaper>(json, Json)!;

    public string ToJson() => JsonSerializer.Serialize(this, Json) + "\n";

    // A quarter that is revised tells of the quarter and of the year.
    private static decimal CostOf(ReleaseSchema schema, ReleaseTable table, ReleasedFigure figure) =>
        schema.Costs(table).Concat(table is ReleaseTable.YearlyFlows ? schema.Costs(ReleaseTable.QuarterlyFlows) : [])
            .Where(cost => cost.Milestone == figure.Cell.Milestone).Sum(cost => cost.Rho);

    private static string Guaranteed(decimal rho) => DisclosureControl.Guarantee.Zcdp(rho).ToString()!;
}

internal sealed record PaperArea(string Code, string Name, IReadOnlyList<string> Municipalities);

internal sealed record PaperFigure(
    string Area, Milestone Milestone, StockShare? Share, string Period, int? Measured, int Value, double Sigma, int Low, int High, int? FewerThan, string Guarantee);
