namespace Casework.Domain.Releases;

/// <summary>What a report of a year is made of: releases of that year that were published.</summary>
public static class AnnualReports
{
    /// <summary>Whether everything is published that belongs into it: the year with its quarters, and its stocks unless they can never be released.</summary>
    public static bool IsComplete(ReleaseSchema schema, ReleaseLedger ledger, ReportPeriod year) =>
        ledger.Find(schema.Id, ReleaseTable.YearlyFlows, year) is { IsPublished: true } && !HasStocksToCome(schema, ledger, year);

    // Stocks follow each other, and end when what a life may cost is spent.
    private static bool HasStocksToCome(ReleaseSchema schema, ReleaseLedger ledger, ReportPeriod year) =>
        schema.Stocks.Tables.Count > 0
        && !(ledger.Last(schema.Id, ReleaseTable.YearlyStocks)?.Period >= year)
        && !ReleaseCosts.Of(ledger.Budget, schema, ReleaseTable.YearlyStocks, year).Exceeds(schema);
}
