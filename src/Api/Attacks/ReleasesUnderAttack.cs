using Casework.DisclosureControl;
using Casework.DisclosureControl.Attacks;
using Casework.Domain.Releases;
using Casework.Projections;

namespace Casework.Api.Attacks;

/// <summary>The council's releases as the server makes them, of one town and one milestone at a time, for whoever attacks them.</summary>
internal static class ReleasesUnderAttack
{
    private const int Year = 2024;

    private static readonly Geography Town = new(Year, Year + Geography.Years - 1, 1, "invented", [new("1", "Town", [new("13003000", "Town", 100)])]);

    /// <summary>What the schema promises.</summary>
    public static CouncilNoise Promised(ReleaseSchema schema)
    {
        var (flow, stock) = Attacked(schema);
        return new(
            new PrivacyLoss(flow.QuarterRho!.Value).Variance(), new PrivacyLoss(flow.YearRho).Variance(), new PrivacyLoss(stock.Rho).Variance(),
            schema.Flows.Count, schema.Stocks.Tables.Count * (int)(schema.Stocks.Rho / schema.Stocks.Tables.Sum(table => table.Rho)));
    }

    /// <param name="times">By how much more each release tells than the schema says: 1 as it is promised, 4 for half of the noise.</param>
    public static AttackedReleases Of(ReleaseSchema schema, decimal times)
    {
        var (flow, stock) = Attacked(schema);
        var told = schema with
        {
            Flows = [flow with { QuarterRho = flow.QuarterRho * times, YearRho = flow.YearRho * times }],
            Stocks = new(schema.Stocks.Rho, [stock with { Rho = stock.Rho * times }]),
            Geographies = [Town],
        };
        var promised = Promised(schema);
        var drawn = promised with { Quarter = promised.Quarter / times, Year = promised.Year / times, Stock = promised.Stock / times };
        return new(drawn, (quarters, noise) => OfYear(told, flow.Milestone, quarters, noise), (count, noise) => OfStock(told, stock.Milestone, count, noise));
    }

    // Whichever is released by quarter and year: all of these cost the same.
    private static (FlowMeasure Flow, StockTable Stock) Attacked(ReleaseSchema schema) => (schema.Flows.First(flow => flow.QuarterRho is not null), schema.Stocks.Tables[0]);

    private static PublishedYear OfYear(ReleaseSchema schema, Milestone milestone, IReadOnlyList<int> counts, ExactRandom noise)
    {
        var quarters = counts.Select((count, index) => (Period: new ReportPeriod(Year, index + 1), Count: count))
            .ToDictionary(quarter => quarter.Period, quarter => Measured(schema, ReleaseTable.QuarterlyFlows, quarter.Period, milestone, quarter.Count, noise));
        var year = new ReportPeriod(Year);
        var figures = ReleasePipeline.Figures(schema, ReleaseTable.YearlyFlows, year, Measured(schema, ReleaseTable.YearlyFlows, year, milestone, counts.Sum(), noise), quarter => quarters[quarter]);
        return new(
            [.. quarters.Values.Select(cells => cells[0].Measured)], figures[0].Measured!.Value,
            [.. figures.Skip(1).Select(figure => figure.Value)], figures[0].Value);
    }

    private static int OfStock(ReleaseSchema schema, Milestone milestone, int count, ExactRandom noise)
    {
        var year = new ReportPeriod(Year);
        var counts = schema.Cells(ReleaseTable.YearlyStocks, year).ToDictionary(cell => cell, cell => cell.Share is StockShare.Reached ? count : 0);
        return ReleasePipeline.Measure(schema, ReleaseTable.YearlyStocks, year, counts, noise).Single(cell => cell.Share is StockShare.Reached).Measured;
    }

    private static IReadOnlyList<MeasuredCell> Measured(ReleaseSchema schema, ReleaseTable table, ReportPeriod period, Milestone milestone, int count, ExactRandom noise) =>
        ReleasePipeline.Measure(schema, table, period, schema.Cells(table, period).ToDictionary(cell => cell, cell => cell.Milestone == milestone ? count : 0), noise);
}
