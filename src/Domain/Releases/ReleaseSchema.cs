namespace Casework.Domain.Releases;

/// <summary>What is released, how often, for which areas, and how much of each person's privacy it costs. Fixed: a change is another schema.</summary>
/// <param name="LifetimeRho">What all releases together may cost one person in a life: ρ of zero-concentrated differential privacy.</param>
/// <param name="Confidence">The share of intervals that hold the true number.</param>
/// <param name="FirstQuarter">What was reached before it is not counted.</param>
public sealed record ReleaseSchema(
    string Id, string Source, decimal LifetimeRho, double Confidence, ReportPeriod FirstQuarter, IReadOnlyList<FlowMeasure> Flows, StockPlan Stocks, IReadOnlyList<Geography> Geographies)
{
    /// <summary>The first whole one.</summary>
    public int FirstYear => FirstQuarter.Quarter is 1 ? FirstQuarter.Year : FirstQuarter.Year + 1;

    /// <returns>Null when no boundaries are laid down for that time.</returns>
    public Geography? GeographyOf(ReportPeriod period) => Geographies.FirstOrDefault(geography => geography.Covers(period));

    /// <returns>Null for what is not counted.</returns>
    public FlowMeasure? Flow(Milestone milestone) => Flows.FirstOrDefault(flow => flow.Milestone == milestone);

    /// <summary>The areas that a milestone is counted for.</summary>
    public static IReadOnlyList<ReleaseArea> Areas(Geography geography, AreaLevel level) => level is AreaLevel.Association ? geography.Wholes : geography.Areas;

    /// <summary>All cells of a table, in their order, whatever is in them.</summary>
    public IReadOnlyList<ReleaseCell> Cells(ReleaseTable table, ReportPeriod period) => GeographyOf(period) is not { } geography ? [] : table switch
    {
        ReleaseTable.YearlyStocks =>
        [
            .. from stock in Stocks.Tables
               from area in geography.Wholes
               from share in Enum.GetValues<StockShare>()
               select new ReleaseCell(area.Code, stock.Milestone, share),
        ],
        // It repeats what was released.
        ReleaseTable.AnnualReport => [],
        _ =>
        [
            .. from flow in Flows
               where RhoOf(flow, table) is not null
               from area in Areas(geography, flow.Area)
               select new ReleaseCell(area.Code, flow.Milestone),
        ],
    };

    /// <summary>What a release costs each person at most, by milestone.</summary>
    public IReadOnlyList<(BudgetLevel Level, Milestone Milestone, decimal Rho)> Costs(ReleaseTable table) => table switch
    {
        ReleaseTable.YearlyStocks => [.. Stocks.Tables.Select(stock => (BudgetLevel.Stock, stock.Milestone, stock.Rho))],
        ReleaseTable.AnnualReport => [],
        _ =>
        [
            .. from flow in Flows
               where RhoOf(flow, table) is not null
               select (table is ReleaseTable.QuarterlyFlows ? BudgetLevel.Quarter : BudgetLevel.Year, flow.Milestone, RhoOf(flow, table)!.Value),
        ],
    };

    private static decimal? RhoOf(FlowMeasure flow, ReleaseTable table) => table is ReleaseTable.QuarterlyFlows ? flow.QuarterRho : flow.YearRho;
}

/// <summary>A milestone that is counted.</summary>
/// <param name="QuarterRho">Null for one that is released by the year alone.</param>
public sealed record FlowMeasure(Milestone Milestone, ReleaseUnit Unit, AreaLevel Area, decimal? QuarterRho, decimal YearRho)
{
    /// <summary>
    /// By how much one person can change all cells of a level together: the sum of the squares. Without one person a household may be counted
    /// in another quarter or town, which is one less here and one more there.
    /// </summary>
    public int SquaredChange => Unit is ReleaseUnit.Household ? 2 : 1;
}

/// <param name="Rho">What all years together may cost one person in a life.</param>
public sealed record StockPlan(decimal Rho, IReadOnlyList<StockTable> Tables);

/// <summary>Of those whose file was open, who had reached a milestone.</summary>
/// <param name="Rho">Each year.</param>
public sealed record StockTable(Milestone Milestone, decimal Rho);

/// <param name="Share">Of a stock, which part; null for a flow.</param>
public readonly record struct ReleaseCell(string Area, Milestone Milestone, StockShare? Share = null);

/// <summary>Who is counted as one. Rows hold the numbers.</summary>
public enum ReleaseUnit { Person, Household }

/// <summary>How fine areas are.</summary>
public enum AreaLevel { Municipality, Association }

/// <summary>Which part of those whose file was open.</summary>
public enum StockShare { Reached, NotReached }

/// <summary>What is spent: of what a quarter, a year and the yearly stocks may cost.</summary>
public enum BudgetLevel { Quarter, Year, Stock }
