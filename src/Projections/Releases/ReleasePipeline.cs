using Casework.DisclosureControl;
using Casework.Domain.Releases;

namespace Casework.Projections;

/// <summary>
/// Counts to figures that may be published: the only place where a count meets noise. Pure but for the noise that it is given; the attack
/// harness and the server run the same.
/// </summary>
public static class ReleasePipeline
{
    private const int Quarters = 4;

    // Bands are round numbers.
    private const int BandStep = 5;

    // Not more digits than anybody reads.
    private const int SigmaDigits = 3;

    /// <summary>A release as a whole, of what was counted and of what was published before.</summary>
    /// <param name="counts">One for every cell of the table.</param>
    /// <param name="ledger">Holds the year's quarters.</param>
    /// <param name="noise">Drawn in the order of the cells, once for each.</param>
    public static (IReadOnlyList<MeasuredCell> Cells, IReadOnlyList<ReleasedFigure> Figures) Release(
        ReleaseSchema schema, ReleaseTable table, ReportPeriod period, IReadOnlyDictionary<ReleaseCell, int> counts, ReleaseLedger ledger, ExactRandom noise)
    {
        var cells = Measure(schema, table, period, counts, noise);
        return (cells, Figures(schema, table, period, cells, quarter => ledger.Find(schema.Id, ReleaseTable.QuarterlyFlows, quarter)?.Cells ?? []));
    }

    /// <summary>Each count with noise of the variance that its cost asks for.</summary>
    public static IReadOnlyList<MeasuredCell> Measure(ReleaseSchema schema, ReleaseTable table, ReportPeriod period, IReadOnlyDictionary<ReleaseCell, int> counts, ExactRandom noise) =>
        [.. schema.Cells(table, period).Select(cell => new MeasuredCell(cell.Area, cell.Milestone, cell.Share, counts[cell] + checked((int)noise.Gaussian(Variance(schema, table, cell.Milestone)))))];

    /// <summary>What is made of noisy counts, which costs nothing more: whole numbers of 0 or more, intervals and bands, and a year that its quarters add up to.</summary>
    /// <param name="quarters">The cells that were published for a quarter of the year.</param>
    public static IReadOnlyList<ReleasedFigure> Figures(
        ReleaseSchema schema, ReleaseTable table, ReportPeriod period, IReadOnlyList<MeasuredCell> cells, Func<ReportPeriod, IReadOnlyList<MeasuredCell>> quarters)
    {
        var before = table is not ReleaseTable.YearlyFlows ? [] : Enumerable.Range(1, Quarters)
            .Select(number => new ReportPeriod(period.Year, number))
            .Select(quarter => (Period: quarter, Cells: quarters(quarter).ToDictionary(cell => cell.At(), cell => cell.Measured)))
            .ToList();
        return [.. cells.SelectMany(cell => before.Count > 0 && before.TrueForAll(quarter => quarter.Cells.ContainsKey(cell.At()))
            ? Tree(schema, period, cell, [.. before.Select(quarter => (quarter.Period, quarter.Cells[cell.At()]))])
            : [Figure(schema, cell.At(), period, cell.Measured, Math.Max(0, cell.Measured), (double)Variance(schema, table, cell.Milestone))])];
    }

    /// <summary>σ² of the noise in a cell: of the cost, and of how much one person can change.</summary>
    public static decimal Variance(ReleaseSchema schema, ReleaseTable table, Milestone milestone) =>
        (table is ReleaseTable.YearlyStocks ? 1 : schema.Flow(milestone)!.SquaredChange) * new PrivacyLoss(schema.Costs(table).First(cost => cost.Milestone == milestone).Rho).Variance();

    private static IEnumerable<ReleasedFigure> Tree(ReleaseSchema schema, ReportPeriod period, MeasuredCell cell, IReadOnlyList<(ReportPeriod Period, int Measured)> quarters)
    {
        var ofQuarter = (double)Variance(schema, ReleaseTable.QuarterlyFlows, cell.Milestone);
        var ofYear = (double)Variance(schema, ReleaseTable.YearlyFlows, cell.Milestone);
        var tree = new YearTree([.. quarters.Select(quarter => (double)quarter.Measured)], cell.Measured, ofQuarter, ofYear).Consistent();
        var (values, year) = tree.Rounded();
        // A quarter has this share of what the year and the sum of its quarters differ by.
        var share = ofQuarter / ((quarters.Count * ofQuarter) + ofYear);
        var revised = (ofQuarter * (((1 - share) * (1 - share)) + ((quarters.Count - 1) * share * share))) + (ofYear * share * share);
        return quarters.Select((quarter, i) => Figure(schema, cell.At(), quarter.Period, null, values[i], revised))
            .Prepend(Figure(schema, cell.At(), period, cell.Measured, year, tree.ConsistentYearVariance));
    }

    private static ReleasedFigure Figure(ReleaseSchema schema, ReleaseCell cell, ReportPeriod period, int? measured, int value, double variance)
    {
        var sigma = Math.Sqrt(variance);
        var half = sigma * Normal.Quantile((1 + schema.Confidence) / 2);
        var (low, high) = (Math.Max(0, (int)Math.Floor(value - half)), (int)Math.Ceiling(value + half));
        return new(cell, period, measured, value, Math.Round(sigma, SigmaDigits), low, high, half > value ? ((high / BandStep) + 1) * BandStep : null);
    }
}
